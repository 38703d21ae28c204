package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.entera;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.pdf;
import static mx.municipio.redes.e2e.Chromium.presentar;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.procedimientos.evaluacion.EvaluacionesDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Una ronda semestral, en un navegador: de quien la abre al titular que atiende lo recomendado. */
@Order(3)
@PruebaEnElNavegador(reloj = "2022-01-03T10:00:00-08:00")
class EvaluacionEnElNavegadorTest {

    @Autowired
    Escenario escenario;

    @BeforeEach
    @AfterEach
    void sinRondas() {
        EvaluacionesDePrueba.sinRondas(escenario);
    }

    @Test
    @DisplayName(
            "NT10-EV-1a, NT10-EV-1b: el Departamento abre la ronda y adopta el instrumento, quien administra aporta sus"
                    + " datos, el Departamento califica e informa, y el titular atiende lo que se le recomendó")
    void deLaRondaALaAtencion(Chromium chromium) {
        Page deg = chromium.persona("evaluacion");
        enlace(deg, "Iniciar: Evaluación semestral");
        deg.getByLabel("Año").fill("2022");
        deg.getByLabel("Semestre").fill("1");
        deg.getByLabel("Motivo").fill("Primera ronda del programa.");
        presentar(deg, "Iniciar la evaluación");
        assertThat(deg.locator("main"))
                .containsText(
                        "El primer semestre de 2022 termina el jueves 30 de junio de 2022: su ronda se inicia después.");
        entera(deg, "evaluacion-prematura");
        deg.getByLabel("Año").fill("2021");
        deg.getByLabel("Semestre").fill("2");
        presentar(deg, "Iniciar la evaluación");
        assertThat(deg.locator(".estado")).hasText("En curso");
        String ronda = deg.locator("h1").textContent().replaceAll("(?s)^.*(EVA-\\S+).*$", "$1");
        entera(deg, "evaluacion-ronda");

        Tareas tareas = Tareas.tomar(deg, ronda, "version");
        tareas.campo("version").fill("2021-2");
        deg.getByLabel("Adopto el instrumento").check();
        foto(deg, "evaluacion-instrumento");
        tareas.concluir().click();
        assertThat(tareas.renglon(ronda)).hasCount(0);

        String folio = EvaluacionesDePrueba.folio(escenario.jdbc(), ronda, "OBRAS-FB-1");
        Page admin = chromium.persona("admin.obras");
        tareas = Tareas.tomar(admin, folio, "seguidores");
        Map<String, Object> datos = EvaluacionesDePrueba.datos(10, 8);
        for (Map.Entry<String, Object> dato : datos.entrySet()) {
            tareas.campo(dato.getKey()).fill(String.valueOf(dato.getValue()));
        }
        tareas.campo("comentariosRespondidos").fill("11");
        foto(admin, "evaluacion-datos");
        tareas.concluir().click();
        assertThat(tareas.rechazo()).containsText("No pueden contestarse más comentarios de los recibidos.");
        tareas.campo("comentariosRespondidos").fill("8");
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).hasCount(0);

        tareas = Tareas.tomar(deg, folio, "puntaje");
        tareas.campo("hallazgos").fill("Publica a diario.");
        tareas.campo("hallazgos").press("Tab");
        tareas.campo("puntaje").fill("70");
        tareas.campo("puntaje").press("Tab");
        foto(deg, "evaluacion-calificar");
        tareas.concluir().click();
        assertThat(tareas.rechazo()).containsText("anote al menos una recomendación");
        tareas.campo("recomendaciones").fill("Responder más.");
        tareas.campo("recomendaciones").press("Tab");
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).hasCount(0);
        EvaluacionesDePrueba.evaluarTodas(escenario, ronda);

        tareas = Tareas.tomar(deg, ronda, "conclusiones");
        tareas.campo("conclusiones").fill("Las cuentas responden lo que se les pregunta.");
        deg.getByLabel("Apruebo el informe").check();
        foto(deg, "evaluacion-informe");
        tareas.concluir().click();
        assertThat(tareas.renglon(ronda)).hasCount(0);

        Page titular = chromium.persona("titular.obras");
        tareas = Tareas.tomar(titular, ronda, "atencion");
        assertThat(titular.locator(".fjs-container")).containsText("Responder más.");
        tareas.campo("atencion").fill("Se responderá cada día hábil.");
        foto(titular, "evaluacion-atencion");
        tareas.concluir().click();
        assertThat(tareas.renglon(ronda)).hasCount(0);

        Page sindicatura = chromium.persona("sindicatura");
        sindicatura.navigate("/expedientes/" + ronda);
        assertThat(sindicatura.locator(".estado")).hasText("Informada");
        assertThat(sindicatura.locator("main")).containsText("OBRAS-FB-1");
        entera(sindicatura, "evaluacion-informada");
        assertThat(pdf(sindicatura, "Informe semestral"))
                .contains("Las cuentas responden lo que se les pregunta.", "Jefa de Prueba Evaluación");
        admin.navigate("/expedientes/" + folio);
        assertThat(admin.locator(".estado")).hasText("Evaluada");
        assertThat(pdf(admin, "Dictamen"))
                .contains("Este dictamen mide eficacia; no califica conductas ni altera el estado de la cuenta.");
        entera(admin, "evaluacion-de-la-cuenta");
        assertThat(escenario.expediente(ronda).cerrado()).isTrue();
    }
}
