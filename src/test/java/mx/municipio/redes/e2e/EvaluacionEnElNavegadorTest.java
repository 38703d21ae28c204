package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.boton;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.e2e.Chromium.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.procedimientos.evaluacion.EvaluacionesDePrueba;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** La evaluación semestral, en un navegador: de la ronda al informe y a lo que atiende el titular. */
@Order(3)
@PruebaEnElNavegador
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
            "NT10-EV-1a, NT10-EV-1b: el Departamento abre la ronda, adopta su instrumento y califica; quien administra"
                    + " aporta sus datos; sin los de otra cuenta se sigue; el informe llega a la Sindicatura y el titular"
                    + " atiende lo que se le recomendó")
    void deLaRondaALaAtencion(Chromium chromium) {
        Page departamento = chromium.persona("evaluacion");
        departamento.navigate("/tramites/evaluaciones-semestrales/nuevo");
        departamento.getByLabel("Año").fill("2026");
        departamento.getByLabel("Semestre").fill("1");
        departamento.getByLabel("Motivo").fill("Primera ronda del programa.");
        foto(departamento, "evaluacion-inicio");
        boton(departamento, "Iniciar");
        assertThat(departamento.locator(".estado")).hasText("En curso");
        assertThat(departamento.locator("main")).containsText("Es una propuesta, sin efecto");
        String ronda = departamento.locator("h1").textContent().replaceAll("^.*(EVA-\\S+).*$", "$1");
        Tareas tareas = Tareas.tomar(departamento, ronda, "version");
        tareas.campo("version").fill("2026-1");
        departamento.getByLabel("Adopto el instrumento").check();
        concluir(tareas, ronda);

        Locator expedientes = expedientes(departamento, ronda);
        assertThat(expedientes).hasCount(4);
        List<String> folios = expedientes.allTextContents();
        String deObras = folios.stream()
                .filter(folio -> folio.startsWith("EVA-OBRAS"))
                .findFirst()
                .orElseThrow();
        Page administradora = chromium.persona("admin.obras");
        tareas = Tareas.tomar(administradora, deObras, "seguidores");
        for (var cifra : EvaluacionesDePrueba.datos(8, 10).entrySet()) {
            tareas.campo(cifra.getKey()).fill(cifra.getValue().toString());
        }
        tareas.concluir().click();
        assertThat(tareas.rechazo()).containsText("No pueden contestarse más comentarios de los recibidos.");
        foto(administradora, "evaluacion-datos");
        tareas.campo("comentariosRespondidos").fill("8");
        concluir(tareas, deObras);

        tareas = Tareas.tomar(departamento, deObras, "puntaje");
        assertThat(departamento.locator(".fjs-container")).containsText("comentarios respondidos: 8");
        tareas.campo("puntaje").fill("70");
        tareas.campo("hallazgos").fill("Publica a diario.");
        tareas.campo("recomendaciones").fill("Responder más.");
        foto(departamento, "evaluacion-calificacion");
        concluir(tareas, deObras);
        for (String folio : folios) {
            if (!folio.equals(deObras)) {
                departamento.navigate("/expedientes/" + folio);
                departamento.getByLabel("Motivo").fill("Nadie los aportó.");
                boton(departamento, "Seguir sin datos");
                assertThat(departamento.locator(".estado")).hasText("Evaluada");
            }
        }
        tareas = Tareas.tomar(departamento, ronda, "conclusiones");
        tareas.campo("conclusiones").fill("Falta constancia de tres cuentas.");
        departamento.getByLabel("Apruebo el informe").check();
        concluir(tareas, ronda);

        Page sindicatura = chromium.persona("sindicatura");
        sindicatura.navigate("/expedientes/" + ronda);
        assertThat(sindicatura.locator(".estado")).hasText("Informada");
        assertThat(sindicatura.locator("main")).containsText("Eficaz con recomendaciones");
        foto(sindicatura, "evaluacion-informada");
        assertThat(pdf(sindicatura, "Informe semestral de evaluación"))
                .contains("Falta constancia de tres cuentas.", "Jefa de Prueba Evaluación");

        Page titular = chromium.persona("titular.obras");
        tareas = Tareas.tomar(titular, ronda, "atencion");
        assertThat(titular.locator(".fjs-container")).containsText("Responder más.");
        tareas.campo("atencion").fill("Se responderá cada día hábil.");
        concluir(tareas, ronda);
        sindicatura.reload();
        assertThat(sindicatura.locator("main")).containsText("Se responderá cada día hábil.");
        foto(sindicatura, "evaluacion-atendida");
    }

    private static void concluir(Tareas tareas, String folio) {
        tareas.concluir().click();
        assertThat(tareas.renglon(folio)).hasCount(0);
    }

    private static Locator expedientes(Page pagina, String ronda) {
        pagina.navigate("/expedientes/" + ronda);
        return pagina.locator("[aria-labelledby=cuentas] td a");
    }
}
