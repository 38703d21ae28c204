package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.SinDisparadores;
import mx.municipio.redes.procedimientos.horario.HorariosDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El aviso de horarios en un navegador: llega la tarea, se anota y el público lo ve esos días; un órgano declara otros. */
@Order(3)
@PruebaEnElNavegador
class HorarioEnElNavegadorTest {

    private static final String TAREA = "Horario de atención del sábado 13 de noviembre de 2021";

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void limpiar() {
        SinDisparadores.hacer(
                jdbc, () -> jdbc.sql("DELETE FROM horario_especial").update(), "horario_especial");
    }

    @Test
    @DisplayName(
            "NT10-SR-5a, NT10-SR-5b: al administrador le llega la tarea con sus días; sin una dirección se le dice cuál"
                    + " falta y conserva lo escrito; el directorio lo muestra esos días")
    void deLaMananaAlDirectorio(Chromium chromium) {
        HorariosDePrueba.revisar(escenario);
        Page admin = chromium.persona("admin.dif");
        Tareas tareas = Tareas.abrir(admin).bandeja("Mi bandeja");
        assertThat(tareas.renglon(TAREA)).containsText("Sistema para el Desarrollo Integral de la Familia");
        foto(admin, "horario-bandeja");
        tareas.elegir(TAREA, "horario").tomar();
        assertThat(admin.locator(".fjs-container"))
                .containsText("del sábado 13 de noviembre de 2021 al lunes 15 de noviembre de 2021");
        assertThat(admin.locator(".fjs-container")).containsText("DIF-FB-1, DIF-X-1");
        tareas.campo("horario").fill("Sin atención; urgencias, al 911.");
        tareas.campo("guardia").fill("suplente.dif");
        tareas.campo("monitoreo").fill("Se revisan los mensajes dos veces al día.");
        tareas.campo("direcciones").fill("https://www.facebook.com/DIFTecate/posts/1");
        tareas.campo("publicadoEl-date").fill("11/11/2021");
        tareas.campo("publicadoEl-date").press("Tab");
        tareas.campo("publicadoEl-time").fill("09:30");
        tareas.campo("publicadoEl-time").press("Tab");
        tareas.concluir().click();
        assertThat(tareas.rechazo()).containsText("Falta la dirección del aviso en DIF-X-1.");
        assertThat(tareas.campo("guardia")).hasValue("suplente.dif");
        foto(admin, "horario-falta");
        tareas.campo("direcciones").fill("https://www.facebook.com/DIFTecate/posts/1\nDIF-X-1 https://t.co/abc");
        tareas.concluir().click();
        assertThat(tareas.renglon(TAREA)).hasCount(0);

        Page cualquiera = chromium.persona("jefe.obras");
        cualquiera.navigate("/cuentas?organo=DIF");
        assertThat(cualquiera.locator("main")).not().containsText("Horario de estos días");
        escenario.son("2021-11-14T12:00:00-08:00");
        cualquiera.navigate("/cuentas?organo=DIF");
        assertThat(cualquiera.locator("main")).containsText("Sin atención; urgencias, al 911.");
        assertThat(cualquiera.locator("main"))
                .containsText("Rige del sábado 13 de noviembre de 2021 al lunes 15 de noviembre de 2021");
        entera(cualquiera, "horario-directorio");
    }

    @Test
    @DisplayName("NT10-SR-5a: la titular declara sus vacaciones en Tareas y ahí mismo le queda publicar su horario")
    void vacaciones(Chromium chromium) {
        Page titular = chromium.persona("titular.obras");
        Tareas tareas = Tareas.abrir(titular);
        titular.locator(".start-process-action a").click();
        tareas.formularioDeInicio().getByText("Aviso de horarios").click();
        Locator dias = titular.locator(".fjs-container input.flatpickr-input");
        dias.first().waitFor();
        dias.first().fill("20/12/2021");
        dias.first().press("Tab");
        dias.last().fill("31/12/2021");
        dias.last().press("Tab");
        foto(titular, "horario-vacaciones");
        tareas.iniciar().click();
        assertThat(tareas.formularioDeInicio()).hasCount(0);

        String suya = "Horario de atención del lunes 20 de diciembre de 2021";
        tareas.bandeja("Mi bandeja");
        assertThat(tareas.renglon(suya)).hasCount(1);
        foto(titular, "horario-vacaciones-tarea");
    }
}
