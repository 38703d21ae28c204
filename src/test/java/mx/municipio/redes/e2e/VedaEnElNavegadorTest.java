package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.pdf;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.procedimientos.veda.VedasDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** La veda en un navegador: la Sindicatura la registra y la corrige, cada cuenta se revisa y el público la ve. */
@Order(3)
@PruebaEnElNavegador
class VedaEnElNavegadorTest {

    private static final String CALMA =
            "Veda electoral del lunes 15 de noviembre de 2021 al domingo 5 de diciembre de 2021";

    @Autowired
    Escenario escenario;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void limpiar() {
        VedasDePrueba.devolverElCalendario(jdbc);
    }

    @Test
    @DisplayName(
            "NT10-RESP-5: la Sindicatura la registra como provisional y la confirma en su página; cada cuenta la revisa en"
                    + " Tasklist; el directorio, el padrón y la entrada dicen que rige, y luego que ya no")
    void deInicioAFin(Chromium chromium) {
        Page sindicatura = chromium.persona("sindicatura");
        enlace(sindicatura, "Iniciar: Veda electoral");
        assertThat(sindicatura.locator("main")).containsText("Los tres días de reflexión no son la veda");
        sindicatura.getByLabel("Elección").selectOption("LOCAL");
        sindicatura.getByLabel("Territorio").fill("bc");
        sindicatura.getByLabel("Inicio de las campañas").fill("2021-11-15");
        sindicatura.getByLabel("Jornada electoral").fill("2021-12-05");
        entera(sindicatura, "veda-inicio");
        presentar(sindicatura, "Registrar la veda");
        sindicatura.getByLabel("Territorio").fill("MX-BC");
        presentar(sindicatura, "Registrar la veda");
        assertThat(sindicatura.locator("main")).containsText("Sin acuerdo de la autoridad electoral");
        assertThat(sindicatura.getByLabel("Territorio")).hasValue("MX-BC");
        entera(sindicatura, "veda-sin-acuerdo");
        sindicatura.getByLabel("Es provisional: falta el acuerdo").check();
        presentar(sindicatura, "Registrar la veda");

        assertThat(sindicatura.locator(".estado")).hasText("Registrada, por iniciar");
        assertThat(sindicatura.locator("main")).containsText("fecha provisional");
        entera(sindicatura, "veda-registrada");
        String folio = sindicatura.locator("h1").textContent().replaceAll("(?s)^.*(VED-\\S+).*$", "$1");
        assertThat(pdf(sindicatura, "Acuse"))
                .contains("La propaganda gubernamental se suspende del lunes 15 de noviembre de 2021");

        assertThat(sindicatura.getByLabel("Inicio de las campañas")).hasValue("2021-11-15");
        assertThat(sindicatura.getByLabel("Jornada electoral")).hasValue("2021-12-05");
        assertThat(sindicatura.getByLabel("Acuerdo de la autoridad electoral")).hasValue("");
        sindicatura.getByLabel("Jornada electoral").fill("2021-11-05");
        sindicatura.getByLabel("Acuerdo de la autoridad electoral").fill("Acuerdo IEEBC 1/2021");
        boton(sindicatura, "Corregir");
        assertThat(sindicatura.locator(".problema")).containsText("La jornada no puede ser anterior");
        assertThat(sindicatura.getByLabel("Acuerdo de la autoridad electoral")).hasValue("Acuerdo IEEBC 1/2021");
        sindicatura.getByLabel("Jornada electoral").fill("2021-12-05");
        boton(sindicatura, "Corregir");
        assertThat(sindicatura.locator(".aviso")).containsText("Las fechas quedaron corregidas");
        assertThat(sindicatura.locator("main")).containsText("Acuerdo: Acuerdo IEEBC 1/2021");
        assertThat(sindicatura.getByLabel("Jornada electoral")).hasValue("2021-12-05");
        assertThat(sindicatura.getByLabel("Acuerdo de la autoridad electoral")).hasValue("Acuerdo IEEBC 1/2021");
        entera(sindicatura, "veda-confirmada");

        Page publico = chromium.ventana();
        publico.navigate("/cuentas");
        assertThat(publico.locator("main")).not().containsText("Veda electoral");
        escenario.dejarVencer(folio, "inicioVeda");
        publico.navigate("/cuentas");
        assertThat(publico.locator("main")).containsText(CALMA);
        foto(publico, "veda-directorio");
        sindicatura.navigate("/padron");
        assertThat(sindicatura.locator("main")).containsText(CALMA);
        foto(sindicatura, "veda-padron");

        Page dif = chromium.persona("admin.dif");
        assertThat(dif.locator("main")).containsText(CALMA);
        foto(dif, "veda-entrada");
        Tareas tareas = Tareas.abrir(dif);
        tareas.renglon(folio).first().waitFor();
        foto(dif, "veda-tareas");
        assertThat(tareas.renglon(folio)).hasCount(2);
        tareas.elegir(folio, "DIF-X-1", "retiradas").tomar();
        assertThat(dif.locator(".fjs-container")).containsText("DIF-X-1");
        assertThat(tareas.campo("direcciones")).hasCount(0);
        tareas.campo("retiradas").fill("2");
        tareas.campo("direcciones").fill("https://x.com/DIFTecate/status/1\nhttps://x.com/DIFTecate/status/2");
        dif.getByLabel("Revisé lo publicado y retiré la propaganda gubernamental")
                .check();
        foto(dif, "veda-revision");
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).hasCount(1);
        dif.navigate("/expedientes/" + folio);
        assertThat(dif.locator("main"))
                .containsText("Cuenta DIF-X-1. Se retiraron 2 publicaciones: https://x.com/DIFTecate/status/1");
        assertThat(dif.locator("main")).containsText("Faltan por revisar: CS-FB-1, DIF-FB-1, OBRAS-FB-1");
        assertThat(dif.locator("#correccion")).hasCount(0);
        entera(dif, "veda-en-curso");

        escenario.dejarVencer(folio, "finVeda");
        publico.navigate("/cuentas");
        assertThat(publico.locator("main")).not().containsText("Veda electoral");
        sindicatura.navigate("/expedientes/" + folio);
        assertThat(sindicatura.locator(".estado")).hasText("Levantada");
        assertThat(sindicatura.locator("main"))
                .containsText("Sin constancia de revisión: CS-FB-1, DIF-FB-1, OBRAS-FB-1");
        entera(sindicatura, "veda-levantada");
    }

    @Test
    @DisplayName(
            "NT10-RESP-5: capturada por error, la Sindicatura la retira en su página; los tres días de reflexión se"
                    + " advierten")
    void seRetira(Chromium chromium) {
        String folio = escenario.iniciar(
                "sindicatura",
                VedasDePrueba.PROCESO,
                VedasDePrueba.veda("LOCAL", "MX-BC", "2021-12-03", "2021-12-05", "Acuerdo 1"));
        Page sindicatura = chromium.persona("sindicatura");
        sindicatura.navigate("/expedientes/" + folio);
        assertThat(sindicatura.locator("main"))
                .containsText("los tres días de reflexión no son la veda. ¿Es correcto?");
        sindicatura.getByText("Ya no necesito este trámite").click();
        sindicatura.getByLabel("Motivo").fill("Eran los días de reflexión.");
        sindicatura.getByLabel("Entiendo que el trámite concluye").check();
        boton(sindicatura, "Retirar");

        assertThat(sindicatura.locator(".estado")).hasText("Retirada");
        foto(sindicatura, "veda-retirada");
        assertThat(escenario.sucesos(folio)).contains("VEDA_RETIRADA");
    }
}
