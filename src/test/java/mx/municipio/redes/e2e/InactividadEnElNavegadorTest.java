package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.foto;

import com.microsoft.playwright.Page;
import mx.municipio.redes.procedimientos.inactividad.InactividadesDePrueba;
import mx.municipio.redes.procedimientos.inactividad.RecorridoDeInactividad;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** La cuenta que parece abandonada, en un navegador. */
@Order(3)
@PruebaEnElNavegador
class InactividadEnElNavegadorTest {

    @Autowired
    RecorridoDeInactividad inactividades;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void comoEstaba() {
        InactividadesDePrueba.olvidar(jdbc);
    }

    @Test
    @DisplayName(
            "NT10-PAB-VIII-c: el padrón señala la cuenta, su titular la halla en Tareas por su asunto, la justifica con"
                    + " una fecha futura, y la bitácora de la cuenta lo dice")
    void deSenaladaAJustificada(Chromium chromium) {
        String cuenta = inactividades.iniciar().replaceAll("/.*", "");
        Page comsocial = chromium.persona("comsocial");
        comsocial.navigate("/padron/" + cuenta);
        assertThat(comsocial.locator("main")).containsText("Presunta abandonada: no consta ninguna publicación desde");
        foto(comsocial, "inactividad-senalada");

        Page titular = chromium.persona("titular.obras");
        Tareas tareas = Tareas.abrir(titular).bandeja("Mi bandeja");
        assertThat(tareas.renglon(cuenta)).containsText("Cuenta sin publicaciones: Cuenta de Prueba");
        assertThat(tareas.renglon(cuenta)).containsText("Dirección de Obras Públicas");
        foto(titular, "inactividad-bandeja");
        tareas.elegir(cuenta, "motivo").tomar();
        titular.getByLabel("Justificar que no se publique, hasta una fecha").check();
        tareas.campo("motivo").fill("El programa es de temporada.");
        fecha(tareas, "11/11/2021");
        foto(titular, "inactividad-tarea");
        tareas.concluir().click();
        assertThat(tareas.rechazo()).containsText("La fecha hasta la que se justifica debe ser futura.");
        fecha(tareas, "15/01/2022");
        tareas.concluir().click();
        assertThat(tareas.renglon(cuenta)).hasCount(0);

        comsocial.navigate("/padron/" + cuenta);
        assertThat(comsocial.locator("main")).not().containsText("Presunta abandonada:");
        assertThat(comsocial.locator("main"))
                .containsText("Hasta el sábado 15 de enero de 2022. Motivo: El programa es de temporada.");
        foto(comsocial, "inactividad-justificada");
    }

    private static void fecha(Tareas tareas, String dia) {
        tareas.campo("hasta-date").fill(dia);
        tareas.campo("hasta-date").press("Tab");
    }
}
