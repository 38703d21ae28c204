package mx.municipio.redes.motor.bandejas;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeIntegracion
@ExtendWith(SinCasosAbiertos.class)
class BandejasTest {

    @Autowired
    Peticiones peticiones;

    @Autowired
    HistoryService historia;

    @Autowired
    Escenario escenario;

    @Autowired
    TaskService taskService;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "comsocial, Vencen hoy|Mi bandeja|Todas las pendientes",
        "transparencia, Mi bandeja|Todas las pendientes",
        "admin.obras, Mi bandeja|Todas las pendientes",
        "titular.dif, Mi bandeja|Todas las pendientes",
        "sindicatura, Mi bandeja|Todas las pendientes"
    })
    @DisplayName("Dada una función, Tasklist le muestra sus bandejas en español y cada una se puede abrir")
    void porFuncion(String usuario, String esperadas) {
        List<String> nombres = new ArrayList<>();
        for (JsonNode bandeja : pedir(usuario, "/engine-rest/filter?sortBy=filterId&sortOrder=asc")
                .json()) {
            nombres.add(bandeja.get("name").asText());
            assertThat(pedir(usuario, "/engine-rest/filter/" + bandeja.get("id").asText() + "/list")
                            .estado())
                    .isEqualTo(200);
        }
        assertThat(nombres).containsExactlyInAnyOrder(esperadas.split("\\|"));
    }

    @Test
    @DisplayName(
            "Dada una consulta que vence el día 3, está en «Vencen hoy» desde las 00:00 locales de ese día y no antes")
    void vencenHoy() {
        String folio = enviar("2026-11-10T18:00:00Z");
        var tarea = escenario.tarea(folio, "responderConsulta");
        Instant medianoche =
                tarea.getDueDate().toInstant().plus(Duration.ofSeconds(1)).minus(Duration.ofDays(1));
        assertThat(medianoche).isEqualTo("2026-11-13T08:00:00Z");

        escenario.son(medianoche.minusMillis(1));
        assertThat(folios("comsocial", "Vencen hoy")).doesNotContain(folio);
        escenario.son(medianoche);
        assertThat(folios("comsocial", "Vencen hoy")).contains(folio);
    }

    @Test
    @DisplayName("Dada una tarea, «Mi bandeja» la muestra a quien puede tomarla y, ya tomada, solo a quien la tomó")
    void miBandeja() {
        String folio = enviar("2026-11-10T18:00:00Z");
        assertThat(folios("comsocial", "Mi bandeja")).contains(folio);
        assertThat(folios("transparencia", "Mi bandeja")).contains(folio);
        assertThat(folios("admin.dif", "Mi bandeja")).doesNotContain(folio);
        String tarea = escenario.tarea(folio, "responderConsulta").getId();
        taskService.claim(tarea, "comsocial");
        assertThat(folios("comsocial", "Mi bandeja")).contains(folio);
        taskService.setAssignee(tarea, "otra.persona");
        assertThat(folios("comsocial", "Mi bandeja")).doesNotContain(folio);
        assertThat(folios("comsocial", "Todas las pendientes")).contains(folio);
        assertThat(folios("supervisor", "Todas")).contains(folio);
    }

    @Test
    @DisplayName("AMB-04: dada la lista, la tarea con plazo dice cuándo vence y la de Transparencia no")
    void datosEnLaLista() {
        String folio = enviar("2026-11-10T18:00:00Z");
        JsonNode deComunicacion = tarea("comsocial", "Mi bandeja", folio);
        assertThat(valores(deComunicacion))
                .contains("Dirección de Obras Públicas", folio)
                .anySatisfy(valor -> assertThat(valor).startsWith("viernes 13 de noviembre de 2026"));
        assertThat(valores(tarea("transparencia", "Mi bandeja", folio)))
                .contains(folio)
                .noneSatisfy(valor -> assertThat(valor).contains("noviembre"));
    }

    @Test
    @DisplayName("Dada la lista, cada tarea dice su asunto; a igual vencimiento va primero lo que llegó primero")
    void asuntoYOrden() {
        String primero = enviar("2025-11-10T18:00:00Z");
        String segundo = enviar("2025-11-10T18:01:00Z");
        String tercero = enviar("2025-11-10T18:02:00Z");
        assertThat(valores(tarea("comsocial", "Mi bandeja", segundo)))
                .contains("Cierre de la calle Hidalgo por obra, del 1 al 5 de diciembre.");
        assertThat(folios("comsocial", "Todas las pendientes"))
                .filteredOn(List.of(primero, segundo, tercero)::contains)
                .startsWith(primero)
                .containsSubsequence(primero, segundo, tercero);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"%{numero}%", "%con-obras-{ejercicio}-{numero}%", "%calle hidalgo%", "%obras publicas%"})
    @DisplayName("Dado un folio, parte de él o palabras del asunto o del órgano, la búsqueda de Tareas halla la tarea")
    void busqueda(String patron) {
        String folio = enviar("2026-11-10T18:00:00Z");
        String[] partes = folio.split("-");
        String valor = patron.replace("{ejercicio}", partes[2]).replace("{numero}", partes[3]);
        Map<String, Object> busqueda = Map.of(
                "taskVariables",
                List.of(Map.of("name", DatosEnLaLista.BUSQUEDA, "operator", "like", "value", valor)),
                "processInstanceBusinessKey",
                folio);
        String cuantas = "/engine-rest/filter/" + bandeja("comsocial", "Mi bandeja") + "/count";
        assertThat(peticiones.post("comsocial", cuantas, busqueda).es(200).texto("count"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName(
            "Dado el expediente, quien puede trabajar su tarea y el supervisor tienen el enlace a ella; los demás, no")
    void delExpedienteALaTarea() {
        String folio = enviar("2026-11-10T18:00:00Z");
        String tarea = escenario.tarea(folio, "responderConsulta").getId();
        String enlace = "/tareas/" + tarea + "\"";
        assertThat(pagina("comsocial", "/expedientes/" + folio))
                .contains(enlace, "Abrir la tarea «Responder la consulta»")
                .doesNotContain("Opinar sobre el carácter público»");
        assertThat(pagina("admin.obras", "/expedientes/" + folio)).doesNotContain("Abrir la tarea");
        assertThat(pagina("supervisor", "/expedientes/" + folio)).contains(enlace);
        assertThat(pagina("comsocial", "/tareas/" + tarea)).contains("/camunda/app/tasklist/default/#/?task=" + tarea);
        assertThat(pagina("comsocial", "/")).contains("/pendientes?vence=hoy\">Vencen hoy</a>");
    }

    private String pagina(String usuario, String ruta) {
        return peticiones.navegador(usuario).get(ruta).body();
    }

    @Test
    @DisplayName("Dadas las copias para la lista, la historia del motor guarda cada dato una vez y lleva todo lo demás")
    void historiaSinRepeticiones() {
        String folio = enviar("2026-11-10T18:00:00Z");
        String instancia = historia.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(folio)
                .singleResult()
                .getId();
        List<HistoricVariableInstance> variables = historia.createHistoricVariableInstanceQuery()
                .processInstanceId(instancia)
                .list();
        assertThat(variables)
                .extracting(HistoricVariableInstance::getName)
                .filteredOn(Set.of("folio", "organoNombre", "vencimientoTexto")::contains)
                .containsExactlyInAnyOrder("folio", "organoNombre", "vencimientoTexto");
        assertThat(historia.createHistoricDetailQuery()
                        .processInstanceId(instancia)
                        .variableUpdates()
                        .count())
                .isGreaterThanOrEqualTo(variables.size());
    }

    private String enviar(String instante) {
        escenario.son(Instant.parse(instante));
        return escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    private List<String> folios(String usuario, String bandeja) {
        List<String> folios = new ArrayList<>();
        for (JsonNode tarea : tareas(usuario, bandeja)) {
            folios.addAll(valores(tarea));
        }
        return folios;
    }

    private JsonNode tarea(String usuario, String bandeja, String folio) {
        for (JsonNode tarea : tareas(usuario, bandeja)) {
            if (valores(tarea).contains(folio)) {
                return tarea;
            }
        }
        throw new AssertionError(folio + " no está en «" + bandeja + "»");
    }

    private JsonNode tareas(String usuario, String bandeja) {
        String ruta = "/engine-rest/filter/" + bandeja(usuario, bandeja) + "/list";
        return peticiones
                .enviar(peticiones
                        .pedir(ruta)
                        .header("Authorization", Navegador.credencial(usuario, "demo"))
                        .setHeader("Accept", "application/hal+json"))
                .es(200)
                .json()
                .at("/_embedded/task");
    }

    private String bandeja(String usuario, String nombre) {
        for (JsonNode bandeja : pedir(usuario, "/engine-rest/filter").json()) {
            if (bandeja.get("name").asText().equals(nombre)) {
                return bandeja.get("id").asText();
            }
        }
        throw new AssertionError(usuario + " no tiene «" + nombre + "»");
    }

    private static List<String> valores(JsonNode tarea) {
        List<String> valores = new ArrayList<>();
        for (JsonNode variable : tarea.path("_embedded").path("variable")) {
            if (!variable.path("value").isMissingNode()) {
                valores.add(variable.path("value").asText());
            }
        }
        return valores;
    }

    private Respuesta pedir(String usuario, String ruta) {
        return peticiones.get(usuario, ruta);
    }
}
