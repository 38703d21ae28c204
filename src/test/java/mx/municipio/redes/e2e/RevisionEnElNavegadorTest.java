package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.pdf;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.procedimientos.revision.SugerenciasDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** De una sugerencia a una nueva versión de la norma, en un navegador. */
@Order(3)
@PruebaEnElNavegador
class RevisionEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Anexos anexos;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void comoElPerfil() {
        SugerenciasDePrueba.olvidarVersiones(jdbc);
    }

    @Test
    @DisplayName(
            "NT10-VIG-2, NT10-VIG-1, NT10-TR-1: el titular sugiere en la página, la Sindicatura responde y revisa en Tareas,"
                    + " y desde que consta la versión la entrada dice cuál rige")
    void deLaSugerenciaALaVersion(Chromium chromium) {
        Page titular = chromium.persona("titular.dif");
        enlace(titular, "Iniciar: Sugerencia para la norma");
        titular.getByLabel("Disposición que se sugiere cambiar").fill("Criterios generales, VII");
        titular.getByLabel("Qué se propone").fill("Precisar la hora en que termina el tercer día.");
        titular.getByLabel("Fundamento").fill("Vigencia y periodo de revisión");
        titular.getByLabel("Motivo").fill(" ");
        presentar(titular, "Enviar la sugerencia");
        assertThat(titular.locator("main")).containsText("La sugerencia debe ser fundada y motivada.");
        entera(titular, "norma-sin-motivo");
        titular.getByLabel("Motivo").fill("Hoy cada oficina lo entiende distinto.");
        presentar(titular, "Enviar la sugerencia");
        assertThat(titular.locator(".estado")).hasText("Recibida por la Sindicatura");
        assertThat(titular.locator("main")).containsText("La norma no fija plazo ni da efecto al silencio");
        entera(titular, "norma-recibida");
        assertThat(pdf(titular, "Acuse")).contains("Sistema para el Desarrollo Integral de la Familia");
        String sugerida = titular.locator("h1").textContent().replaceAll("(?s)^.*(NOR-\\S+).*$", "$1");

        Page sindicatura = chromium.persona("sindicatura");
        Tareas tareas = Tareas.tomar(sindicatura, sugerida, "motivo");
        assertThat(tareas.campo("motivo")).hasValue("");
        assertThat(tareas.campo("motivoDeLaSugerencia")).hasValue("Hoy cada oficina lo entiende distinto.");
        sindicatura.getByLabel("Se toma en cuenta").first().check();
        tareas.campo("motivo").fill("La hora debe ser una.");
        foto(sindicatura, "norma-analisis");
        tareas.concluir().click();
        assertThat(tareas.renglon(sugerida)).hasCount(0);
        titular.navigate("/expedientes/" + sugerida);
        assertThat(titular.locator(".estado")).hasText("Analizada");
        assertThat(titular.locator("main")).containsText("Se toma en cuenta. Motivo: La hora debe ser una.");
        entera(titular, "norma-analizada");
        assertThat(pdf(titular, "Oficio de respuesta")).contains("Se toma en cuenta, por lo siguiente:");

        SugerenciasDePrueba.llegaLaRevision(escenario);
        String folio = SugerenciasDePrueba.enRevision(escenario);
        tareas = Tareas.tomar(sindicatura, folio, "motivo");
        assertThat(sindicatura.locator(".fjs-container")).containsText(sugerida);
        sindicatura.getByLabel("Nueva versión").check();
        tareas.campo("motivo").fill("Se precisa la hora.");
        foto(sindicatura, "norma-revision");
        tareas.concluir().click();
        tareas.renglon(folio).first().waitFor();
        escenario.como("sindicatura", () -> anexos.agregar(folio, SugerenciasDePrueba.TEXTO, SugerenciasDePrueba.PDF));
        tareas = Tareas.tomar(sindicatura, folio, "version");
        tareas.campo("version").fill("NT10-2021-11");
        tareas.campo("direccion").fill("https://example.org/norma.pdf");
        sindicatura.locator(".fjs-container input.flatpickr-input").first().fill("11/11/2021");
        sindicatura.locator(".fjs-container input.flatpickr-input").first().press("Tab");
        tareas.concluir().click();
        assertThat(tareas.rechazo())
                .containsText("Sin publicación en el Portal de transparencia la versión no entra en vigor.");
        foto(sindicatura, "norma-fuera-del-portal");
        tareas.campo("direccion").fill("https://transparencia.tecate.gob.mx/norma.pdf");
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).hasCount(0);

        sindicatura.navigate("/expedientes/" + folio);
        assertThat(sindicatura.locator(".estado")).hasText("Versión registrada");
        assertThat(sindicatura.locator("main")).not().containsText("Presentar de nuevo");
        entera(sindicatura, "norma-registrada");
        titular.navigate("/");
        assertThat(titular.locator("main")).containsText("Rige NT10-2021-11; el programa aplica NT10-2015-03.");
        entera(titular, "norma-entrada");
        assertThat(escenario.estado(folio)).isEqualTo("VERSION_REGISTRADA");
    }
}
