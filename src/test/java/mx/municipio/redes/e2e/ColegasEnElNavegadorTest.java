package mx.municipio.redes.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.municipio.redes.e2e.Chromium.enlace;
import static mx.municipio.redes.e2e.Chromium.foto;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import mx.municipio.redes.Escenario;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** La tarea que tiene un colega, en Tareas: se toma de él, se suelta y la da el supervisor. */
@Order(3)
@PruebaEnElNavegador
class ColegasEnElNavegadorTest {

    private static final String TOMARLA = "Tomarla de Administradora de Prueba Obras";

    @Autowired
    Escenario escenario;

    @Autowired
    TaskService tareas;

    /** Una publicación que tomó la administradora de Obras. */
    private String tomada() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta("fechaPrevista", "2021-12-01"));
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        String tarea = escenario.tarea(folio, "publicarContenido").getId();
        return escenario.como("admin.obras", () -> {
            tareas.claim(tarea, "admin.obras");
            return folio;
        });
    }

    private String responsable(String folio) {
        return escenario.tarea(folio, "publicarContenido").getAssignee();
    }

    private static Locator tomarla(Page pagina) {
        return pagina.locator(".task-card .tomarla");
    }

    private static Locator soltar(Page pagina) {
        return pagina.locator(".task-card .unclaim");
    }

    @Test
    @DisplayName(
            "Dada la tarea que tomó una colega que no está, el suplente la halla, la toma de ella por su nombre y la"
                    + " llena; al soltarla queda libre, y la lista lo dice")
    void deLaColega(Chromium chromium) {
        String folio = tomada();
        Page suplente = chromium.persona("suplente.obras");
        suplente.navigate("/expedientes/" + folio);
        enlace(suplente, "Abrir la tarea «Publicar el contenido»");
        enlace(suplente, "Abrirla en Tareas");
        assertThat(tomarla(suplente)).hasText(TOMARLA);
        Tareas suyas = Tareas.abrir(suplente).bandeja("Todas las pendientes").elegir(folio);
        assertThat(tomarla(suplente)).hasText(TOMARLA);
        assertThat(suplente.locator(".task-card .claim")).hasCount(0);
        assertThat(soltar(suplente)).hasCount(0);
        assertThat(suyas.concluir()).isDisabled();
        foto(suplente, "de-una-colega");

        tomarla(suplente).click();

        assertThat(soltar(suplente)).isVisible();
        assertThat(tomarla(suplente)).hasCount(0);
        assertThat(suyas.renglon(folio)).containsText("Suplente de Prueba Obras");
        foto(suplente, "tomada-de-una-colega");
        suyas.campo("direccion").fill("https://www.facebook.com/ObrasTecate/posts/1");
        assertThat(responsable(folio)).isEqualTo("suplente.obras");

        soltar(suplente).click();

        assertThat(suplente.locator(".task-card .claim")).hasText("Tomar");
        assertThat(soltar(suplente)).hasCount(0);
        assertThat(suyas.concluir()).isDisabled();
        assertThat(suyas.renglon(folio)).not().containsText("Suplente de Prueba Obras");
        assertThat(responsable(folio)).isNull();
        foto(suplente, "soltada");
    }

    @Test
    @DisplayName("Dado que entretanto pasó a otras manos, «Tomarla de…» lo dice y no la quita")
    void yaNoLaTiene(Chromium chromium) {
        String folio = tomada();
        Page suplente = chromium.persona("suplente.obras");
        Tareas.abrir(suplente).bandeja("Todas las pendientes").elegir(folio);
        assertThat(tomarla(suplente)).isVisible();
        tareas.setAssignee(escenario.tarea(folio, "publicarContenido").getId(), "otra.persona");

        tomarla(suplente).click();

        assertThat(suplente.locator(".task-card .no-tomada")).containsText("La tarea ya no la tiene esa persona");
        assertThat(responsable(folio)).isEqualTo("otra.persona");
        foto(suplente, "ya-no-la-tiene");
    }

    @Test
    @DisplayName(
            "El supervisor cambia a la responsable por otra persona a quien le toca; si no le toca, se lo dice y no"
                    + " cambia; a él no se le ofrece tomarla")
    void laDaElSupervisor(Chromium chromium) {
        String folio = tomada();
        Page supervisor = chromium.persona("supervisor");
        supervisor.navigate("/camunda/app/tasklist/default/#/?task="
                + escenario.tarea(folio, "publicarContenido").getId());
        // Con la tarea ya dibujada: al llegar su formulario se cierra lo que se estuviera editando.
        assertThat(supervisor.locator(".fjs-container")).isVisible();
        Locator responsable = supervisor.locator(".task-card .assignee .set-value");
        responsable.click();
        responsable.locator("input").fill("admin.dif");
        responsable.locator("input").press("Enter");
        assertThat(supervisor.locator(".notifications .alert-danger")).containsText("Esa tarea no le toca hoy");
        assertThat(tomarla(supervisor)).hasCount(0);
        assertThat(responsable(folio)).isEqualTo("admin.obras");

        responsable.click();
        responsable.locator("input").fill("suplente.obras");
        foto(supervisor, "la-da-el-supervisor");
        responsable.locator("input").press("Enter");
        assertThat(responsable).containsText("Suplente de Prueba Obras");
        assertThat(supervisor.locator(".notifications .alert-danger")).hasCount(0);
        assertThat(responsable(folio)).isEqualTo("suplente.obras");
    }
}
