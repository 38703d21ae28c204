package mx.municipio.redes.procedimientos.consulta;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Nadie ve, lista, toma, concluye ni lee lo de otro órgano, por ningún camino. Cada pregunta la hace también quien sí
 * puede, para que «no vio nada» signifique algo.
 */
@PruebaDeIntegracion
class AislamientoTest {

    private static final String MOTOR = "/engine-rest";
    private static final String APLICACIONES = "/camunda/api/engine/engine/default";

    private record Pregunta(String metodo, String ruta, @Nullable Object cuerpo) {}

    private record Ajena(String folio, String instancia, String responder, String opinar, String publicar) {}

    @Autowired
    Escenario escenario;

    @Autowired
    ProcessEngine motor;

    private final String marca = "secreto" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    Peticiones peticiones;

    Ajena obras = new Ajena("", "", "", "", "");
    String procedente = "";

    @BeforeEach
    void unaDeCadaOrgano() {
        escenario.son("2026-11-12T10:00:00-08:00");
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta("contenido", marca));
        procedente = escenario.iniciar("admin.obras", PROCESO, consulta("contenido", marca));
        Map<String, Object> deDif = consulta("contenido", "Lo del DIF, que sí le concierne.");
        deDif.put("cuenta", "DIF-FB-1");
        escenario.iniciar("admin.dif", PROCESO, deDif);
        escenario.completar("comsocial", procedente, "responderConsulta", respuesta("PROCEDENTE"));
        obras = new Ajena(
                folio,
                escenario.expediente(folio).instanciaProceso(),
                escenario.tarea(folio, "responderConsulta").getId(),
                escenario.tarea(folio, "opinarTransparencia").getId(),
                escenario.tarea(procedente, "publicarContenido").getId());
    }

    /** Todo lo que el REST del motor dejaría ver de las consultas de Obras Públicas. */
    private List<Pregunta> lecturas() {
        List<Pregunta> preguntas = new ArrayList<>();
        String instanciaProcedente = escenario.expediente(procedente).instanciaProceso();
        for (String instancia : List.of(obras.instancia, instanciaProcedente)) {
            for (String lista : List.of(
                    "/task?processInstanceId=",
                    "/process-instance?processInstanceIds=",
                    "/execution?processInstanceId=",
                    "/variable-instance?processInstanceIdIn=",
                    "/job?processInstanceId=",
                    "/incident?processInstanceId=",
                    "/event-subscription?processInstanceId=",
                    "/history/process-instance?processInstanceId=",
                    "/history/activity-instance?processInstanceId=",
                    "/history/task?processInstanceId=",
                    "/history/variable-instance?processInstanceId=",
                    "/history/detail?processInstanceId=",
                    "/history/user-operation?processInstanceId=",
                    "/history/job-log?processInstanceId=",
                    "/history/incident?processInstanceId=",
                    "/history/identity-link-log?taskId=")) {
                preguntas.add(get(lista + instancia));
                preguntas.add(get(lista.replace("?", "/count?") + instancia));
            }
            for (String parte : List.of("", "/variables", "/variables/contenido", "/activity-instances", "/comment")) {
                preguntas.add(get("/process-instance/" + instancia + parte));
            }
            preguntas.add(get("/history/process-instance/" + instancia));
            preguntas.add(get("/execution/" + instancia));
            preguntas.add(get("/execution/" + instancia + "/localVariables"));
        }
        for (String tarea : List.of(obras.responder, obras.opinar, obras.publicar)) {
            for (String parte : List.of(
                    "",
                    "/form",
                    "/deployed-form",
                    "/form-variables",
                    "/variables",
                    "/variables/contenido",
                    "/localVariables",
                    "/identity-links",
                    "/comment",
                    "/attachment")) {
                preguntas.add(get("/task/" + tarea + parte));
            }
        }
        for (String folio : List.of(obras.folio, procedente)) {
            preguntas.add(get("/task?processInstanceBusinessKey=" + folio));
            preguntas.add(get("/task/count?processInstanceBusinessKey=" + folio));
            preguntas.add(get("/process-instance?businessKey=" + folio));
            preguntas.add(get("/history/process-instance?processInstanceBusinessKey=" + folio));
            preguntas.add(post("/task", Map.of("processInstanceBusinessKey", folio)));
            preguntas.add(post("/task/count", Map.of("processInstanceBusinessKey", folio)));
            preguntas.add(post(
                    "/task",
                    Map.of("orQueries", List.of(Map.of("processInstanceBusinessKey", folio, "unassigned", true)))));
            preguntas.add(post("/process-instance", Map.of("businessKey", folio)));
            preguntas.add(post("/history/task", Map.of("processInstanceBusinessKey", folio)));
            preguntas.add(post("/history/process-instance", Map.of("processInstanceBusinessKey", folio)));
        }
        preguntas.add(post(
                "/task",
                Map.of("processVariables", List.of(Map.of("name", "contenido", "operator", "eq", "value", marca)))));
        preguntas.add(post(
                "/task/count",
                Map.of("processVariables", List.of(Map.of("name", "contenido", "operator", "eq", "value", marca)))));
        preguntas.add(post("/variable-instance", Map.of("variableName", "contenido", "variableValues", List.of())));
        preguntas.add(post("/history/variable-instance", Map.of("variableName", "contenido")));
        motor.getFilterService().createFilterQuery().list().forEach(bandeja -> {
            preguntas.add(get("/filter/" + bandeja.getId() + "/list"));
            preguntas.add(
                    post("/filter/" + bandeja.getId() + "/list", Map.of("processInstanceBusinessKey", obras.folio)));
            preguntas.add(
                    post("/filter/" + bandeja.getId() + "/count", Map.of("processInstanceBusinessKey", obras.folio)));
            preguntas.add(post(
                    "/filter/" + bandeja.getId() + "/singleResult",
                    Map.of("processInstanceBusinessKey", procedente, "taskDefinitionKey", "publicarContenido")));
        });
        return preguntas;
    }

    private static Pregunta get(String ruta) {
        return new Pregunta("GET", ruta, null);
    }

    private static Pregunta post(String ruta, Object cuerpo) {
        return new Pregunta("POST", ruta, cuerpo);
    }

    private Respuesta preguntar(String raiz, String usuario, Pregunta pregunta) {
        return raiz.equals(APLICACIONES)
                ? peticiones.web(usuario, pregunta.metodo, raiz + pregunta.ruta, pregunta.cuerpo)
                : peticiones.basic(usuario, pregunta.metodo, raiz + pregunta.ruta, pregunta.cuerpo);
    }

    private void noVio(String usuario, Pregunta pregunta, Respuesta vista) {
        String caso = usuario + ", " + pregunta + ": " + vista.estado() + " " + vista.cuerpo();
        assertThat(vista.estado()).as(caso).isLessThan(500);
        if (vista.estado() >= 400) {
            assertThat(vista.estado()).as(caso).isIn(400, 401, 403, 404);
            assertThat(vista.cuerpo()).as(caso).doesNotContain(marca, "Cierre de la calle");
            return;
        }
        assertThat(vista.cuerpo())
                .as(caso)
                .doesNotContain(marca, obras.folio, procedente, obras.instancia, obras.responder, obras.publicar);
        if (vista.cuerpo().contains("\"count\"")) {
            assertThat(vista.json().path("count").asInt()).as(caso).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin.dif",
                "suplente.dif",
                "titular.dif",
                "titular.obras",
                "jefe.obras",
                "operativo.obras",
                "informatica",
                "evaluacion",
                "sindicatura"
            })
    @DisplayName(
            "NT10-SR-4: dada una consulta de Obras Públicas, quien no la trabaja no ve nada de ella en el motor, por"
                    + " ninguno de sus montajes")
    void nadaSeVe(String usuario) {
        List<Pregunta> lecturas = lecturas();
        for (String raiz : List.of(MOTOR, MOTOR + "/engine/default", APLICACIONES)) {
            for (Pregunta pregunta : lecturas) {
                noVio(usuario, pregunta, preguntar(raiz, usuario, pregunta));
            }
        }
    }

    @Test
    @DisplayName(
            "NT10-SR-4: las mismas preguntas sí muestran algo a quien trabaja la tarea y a quien administra el motor")
    void quienSiPuede() {
        List<Pregunta> lecturas = lecturas();
        long veElSupervisor = lecturas.stream()
                .filter(pregunta -> muestra(preguntar(MOTOR, "supervisor", pregunta)))
                .count();
        assertThat(veElSupervisor).isGreaterThan(lecturas.size() / 3);
        long veComunicacionSocial = lecturas.stream()
                .filter(pregunta -> muestra(preguntar(APLICACIONES, "comsocial", pregunta)))
                .count();
        assertThat(veComunicacionSocial).isGreaterThan(8).isLessThan(veElSupervisor);
        assertThat(muestra(preguntar(MOTOR, "admin.obras", get("/task/" + obras.publicar + "/form-variables"))))
                .isTrue();
    }

    private boolean muestra(Respuesta vista) {
        return vista.estado() == 200
                && Stream.of(marca, obras.folio, procedente, obras.instancia, obras.responder, obras.publicar)
                        .anyMatch(vista.cuerpo()::contains);
    }

    @Test
    @DisplayName("NT10-SR-4: quien trabaja una tarea de la consulta no ve por ello las tareas de la otra oficina ni su"
            + " historia")
    void nadaDeMas() {
        for (String raiz : List.of(MOTOR, APLICACIONES)) {
            for (Pregunta ajena : List.of(
                    get("/task/" + obras.responder),
                    get("/task/" + obras.responder + "/form-variables"),
                    get("/task/" + obras.publicar + "/variables"),
                    get("/history/task?processInstanceId=" + obras.instancia),
                    get("/history/variable-instance?processInstanceId=" + obras.instancia),
                    get("/process-instance/" + obras.instancia + "/variables"))) {
                noVio("transparencia", ajena, preguntar(raiz, "transparencia", ajena));
            }
            noVio(
                    "admin.obras",
                    get("/task/" + obras.responder),
                    preguntar(raiz, "admin.obras", get("/task/" + obras.responder)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin.dif", "jefe.obras", "informatica", "comsocial", "titular.obras", "sindicatura"})
    @DisplayName("NT10-SR-4: Cockpit y Admin, y sus datos, son solo de quien supervisa")
    void aplicacionesDeSupervision(String usuario) {
        for (Pregunta pregunta : List.of(
                get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics"),
                get("/camunda/api/cockpit/plugin/base/default/process-instance/" + obras.instancia + "/incidents"),
                post("/camunda/api/cockpit/plugin/base/default/process-instance", Map.of("businessKey", obras.folio)),
                post("/camunda/api/cockpit/plugin/base/default/process-instance/count", Map.of()),
                get("/camunda/api/admin/plugin/webapps/default/metrics"))) {
            Respuesta vista = peticiones.web(usuario, pregunta.metodo, pregunta.ruta, pregunta.cuerpo);
            assertThat(vista.estado()).as(pregunta.toString()).isEqualTo(403);
        }
        var navegador = peticiones.navegador(usuario);
        for (String aplicacion : List.of("cockpit", "admin")) {
            JsonNode quien = leer(
                    navegador.getJson("/camunda/api/admin/auth/user/default").body());
            assertThat(quien.path("authorizedApps").findValuesAsText("")).doesNotContain(aplicacion);
            assertThat(quien.path("authorizedApps").toString()).doesNotContain(aplicacion);
        }
    }

    private static JsonNode leer(String json) {
        try {
            return Peticiones.JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin.dif", "suplente.dif", "titular.dif", "jefe.obras", "informatica", "evaluacion"})
    @DisplayName("NT10-SR-4: tampoco por la API ni por las páginas: lista vacía y 404, igual que si no existiera")
    void niPorLaApi(String usuario) {
        assertThat(peticiones
                        .json(usuario, "/api/v1/expedientes?q=" + marca)
                        .path("total")
                        .asInt())
                .isZero();
        for (String direccion :
                List.of("/expedientes/%s", "/expedientes/%s/anexos", "/bitacora/%s", "/bitacora/%s/verificacion")) {
            peticiones
                    .get(usuario, "/api/v1" + direccion.formatted(obras.folio))
                    .esProblema(404);
        }
        peticiones
                .post(usuario, "/api/v1/consultas/" + obras.folio + "/retiro", Map.of("motivo", "m"))
                .esProblema(404);
        peticiones
                .post(
                        usuario,
                        "/api/v1/consultas/" + obras.folio + "/respuesta-extemporanea",
                        Map.of("respuesta", "PROCEDENTE", "motivo", "m"))
                .esProblema(404);

        var navegador = peticiones.navegador(usuario);
        for (String pagina : List.of("/expedientes/" + obras.folio, "/expedientes/" + procedente)) {
            var vista = navegador.get(pagina);
            assertThat(vista.statusCode()).as(pagina).isEqualTo(404);
            assertThat(vista.body()).doesNotContain(marca);
        }
        assertThat(navegador.get("/").body()).doesNotContain(marca, obras.folio, procedente);
    }
}
