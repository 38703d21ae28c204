package mx.municipio.redes.motor.guardia;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeIntegracion
@DisplayName("La guardia, por los dos montajes del REST del motor, como supervisor")
class GuardiaPorHttpTest {

    enum Via {
        ENGINE_REST("/engine-rest"),
        APLICACIONES("/camunda/api/engine/engine/default");

        final String raiz;

        Via(String raiz) {
            this.raiz = raiz;
        }
    }

    @Autowired
    Peticiones peticiones;

    @Autowired
    ProcessEngine motor;

    private Navegador navegador = new Navegador(0);
    private String csrf = "";
    private String despliegue = "";

    @BeforeEach
    void desplegar() {
        despliegue = motor.getRepositoryService()
                .createDeployment()
                .addClasspathResource("guardia/prueba-guardia.bpmn")
                .addClasspathResource("guardia/prueba-inicio.form")
                .addClasspathResource("guardia/prueba-tarea.form")
                .deploy()
                .getId();
        navegador = peticiones.navegador();
        navegador.entrar("supervisor", "demo");
        csrf = navegador
                .get("/camunda/app/welcome/default/")
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .orElseThrow();
    }

    @AfterEach
    void limpiar() {
        motor.getRepositoryService().deleteDeployment(despliegue, true);
    }

    private HttpResponse<String> pedir(Via via, String metodo, String ruta, @Nullable String json) {
        if (via == Via.ENGINE_REST) {
            return navegador.basic("supervisor", "demo", metodo, via.raiz + ruta, json);
        }
        HttpRequest.Builder peticion = navegador
                .pedir(via.raiz + ruta)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", csrf);
        return navegador.enviar(
                peticion.method(metodo, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
    }

    private void negada(HttpResponse<String> respuesta, int estado, String mensaje) {
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(estado);
        assertThat(respuesta.body()).contains(mensaje);
    }

    private Task iniciada() {
        String instancia = motor.getRuntimeService()
                .startProcessInstanceByKey("prueba-guardia", Variables.putValue("asunto", "Cierre"))
                .getId();
        return motor.getTaskService()
                .createTaskQuery()
                .processInstanceId(instancia)
                .singleResult();
    }

    private long abiertas() {
        return motor.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("prueba-guardia")
                .count();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("iniciar y concluir exigen el formulario con 400, y bien lleno se acepta")
    void formularios(Via via) {
        String definicion = "/process-definition/key/prueba-guardia";
        for (String camino : List.of("/start", "/submit-form")) {
            negada(pedir(via, "POST", definicion + camino, "{\"variables\":{}}"), 400, "Asunto: es obligatorio.");
            negada(pedir(via, "POST", definicion + camino, "{}"), 400, "Asunto: es obligatorio.");
            negada(
                    pedir(
                            via,
                            "POST",
                            definicion + camino,
                            "{\"businessKey\":\"X\",\"variables\":{\"asunto\":{\"value\":\"a\"}}}"),
                    400,
                    Revision.FOLIO_AJENO);
        }
        negada(
                pedir(
                        via,
                        "POST",
                        definicion + "/start",
                        "{\"variables\":{\"asunto\":{\"value\":\"a\"}},\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"aplicar\"}]}"),
                403,
                Revision.DESDE_EL_INICIO);
        assertThat(abiertas()).isZero();
        assertThat(pedir(
                                via,
                                "POST",
                                definicion + "/submit-form",
                                "{\"variables\":{\"asunto\":{\"value\":\"Cierre\"},\"medios\":{\"type\":\"Json\",\"value\":\"[]\"}}}")
                        .statusCode())
                .isEqualTo(200);
        Task tarea = motor.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("revisar")
                .singleResult();
        for (String camino : List.of("/complete", "/submit-form")) {
            negada(
                    pedir(
                            via,
                            "POST",
                            "/task/" + tarea.getId() + camino,
                            "{\"variables\":{\"resultado\":{\"value\":\"NO\"}}}"),
                    400,
                    "Motivo: es obligatorio.");
            negada(
                    pedir(
                            via,
                            "POST",
                            "/task/" + tarea.getId() + camino,
                            "{\"variables\":{\"resultado\":{\"value\":\"REGLA\"}}}"),
                    422,
                    "Hay veda electoral; no se puede publicar.");
        }
        // Como lo envía form-js: el campo de solo lectura y los vacíos también.
        String envio =
                "{\"variables\":{\"asunto\":{\"value\":\"Cierre\"},\"medio\":{\"value\":null},\"resultado\":{\"value\":\"SI\"}}}";
        assertThat(pedir(via, "POST", "/task/" + tarea.getId() + "/submit-form", envio)
                        .statusCode())
                .isEqualTo(204);
        assertThat(abiertas()).isZero();
        negada(pedir(via, "POST", "/task/" + tarea.getId() + "/submit-form", envio), 409, Revision.YA_ATENDIDA);
        negada(pedir(via, "POST", "/task/no-existe/complete", envio), 404, Revision.SIN_TAREA);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("un envío mal hecho nunca es un 5xx ni deja nada")
    void malHechos(Via via) throws Exception {
        ObjectMapper json = new ObjectMapper();
        Task tarea = iniciada();
        List<String> valores = List.of(
                "null",
                "{}",
                "{\"value\":null}",
                "{\"value\":{}}",
                "{\"value\":[]}",
                "{\"value\":[1]}",
                "{\"value\":1e400}",
                "{\"value\":\"a\\u0000b\"}",
                "{\"value\":\"\\ud800\"}",
                "{\"value\":" + json.writeValueAsString("x".repeat(5000)) + "}",
                "{\"value\":\"x\",\"type\":\"Nada\"}",
                "{\"value\":\"x\",\"type\":\"Integer\"}",
                "{\"value\":\"x\",\"type\":\"Date\"}",
                "{\"value\":\"x\",\"type\":\"Bytes\"}",
                "{\"value\":\"x\",\"type\":\"File\"}",
                "{\"value\":\"x\",\"type\":\"Json\"}",
                "{\"value\":5,\"type\":\"Json\"}",
                "{\"value\":\"x\",\"type\":\"Xml\"}",
                "{\"value\":\"x\",\"type\":\"Object\"}",
                "{\"value\":\"x\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.Runtime\",\"serializationDataFormat\":\"application/json\"}}",
                "{\"value\":\"rO0ABQ==\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"x\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"value\":\"SI\",\"valueInfo\":{\"transient\":true}}",
                "{\"value\":\"SI\",\"type\":\"String\",\"valueInfo\":{\"transient\":\"si\"}}",
                "{\"value\":1,\"type\":\"Null\"}",
                "\"x\"",
                "[]",
                "{\"otro\":1}");
        List<String> cuerpos = Stream.concat(
                        valores.stream()
                                .flatMap(v -> Stream.of(
                                        "{\"variables\":{\"resultado\":" + v + "}}",
                                        "{\"variables\":{\"asunto\":" + v + "}}",
                                        "{\"variables\":{\"ajena\":" + v + "}}")),
                        Stream.of(
                                "",
                                "{",
                                "[]",
                                "null",
                                "{\"variables\":[]}",
                                "{\"variables\":\"x\"}",
                                "{\"nada\":1}",
                                "{\"variables\":{\"\":{\"value\":1}}}",
                                "{\"variables\":null,\"businessKey\":5}"))
                .toList();
        Map<String, String> fallas = new LinkedHashMap<>();
        for (String ruta : List.of(
                "/task/" + tarea.getId() + "/complete",
                "/task/" + tarea.getId() + "/submit-form",
                "/process-definition/key/prueba-guardia/start",
                "/process-definition/key/prueba-guardia/submit-form")) {
            for (String cuerpo : cuerpos) {
                HttpResponse<String> respuesta = pedir(via, "POST", ruta, cuerpo);
                if (respuesta.statusCode() < 400 || respuesta.statusCode() >= 500) {
                    fallas.put(
                            ruta + " " + cuerpo.substring(0, Math.min(120, cuerpo.length())),
                            respuesta.statusCode() + " " + respuesta.body());
                }
            }
        }
        assertThat(fallas).isEmpty();
        assertThat(abiertas()).isOne();
        assertThat(motor.getRuntimeService().getVariables(tarea.getProcessInstanceId()))
                .containsOnlyKeys("asunto");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("lo que alteraría un trámite o su evidencia es 403 con su razón")
    void porFuera(Via via) {
        Task tarea = iniciada();
        Job trabajo = motor.getManagementService()
                .createJobQuery()
                .processInstanceId(tarea.getProcessInstanceId())
                .singleResult();
        String t = "/task/" + tarea.getId();
        String i = "/process-instance/" + tarea.getProcessInstanceId();
        List<String[]> peticiones = List.of(
                new String[] {"POST", t + "/resolve", "{\"variables\":{}}"},
                new String[] {"POST", t + "/bpmnError", "{\"errorCode\":\"E\"}"},
                new String[] {"POST", t + "/bpmnEscalation", "{\"escalationCode\":\"E\"}"},
                new String[] {"POST", t + "/delegate", "{\"userId\":\"demo\"}"},
                new String[] {"POST", t + "/assignee", "{\"userId\":\"supervisor\"}"},
                new String[] {"PUT", t, "{\"name\":\"x\"}"},
                new String[] {"DELETE", t, null},
                new String[] {"POST", t + "/identity-links", "{\"userId\":\"x\",\"type\":\"candidate\"}"},
                new String[] {"PUT", t + "/variables/a", "{\"value\":1}"},
                new String[] {"POST", t + "/localVariables", "{\"modifications\":{\"a\":{\"value\":1}}}"},
                new String[] {"POST", t + "/comment/create", "{\"message\":\"x\"}"},
                new String[] {"POST", "/task/create", "{\"name\":\"x\"}"},
                new String[] {"POST", "/message", "{\"messageName\":\"prueba.mensaje\"}"},
                new String[] {"POST", "/signal", "{\"name\":\"s\"}"},
                new String[] {"POST", "/execution/" + tarea.getExecutionId() + "/signal", "{}"},
                new String[] {"PUT", i + "/variables/a", "{\"value\":1}"},
                new String[] {"DELETE", i + "/variables/asunto", null},
                new String[] {
                    "POST",
                    i + "/modification",
                    "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"aplicar\"}]}"
                },
                new String[] {"PUT", i + "/suspended", "{\"suspended\":true}"},
                new String[] {"DELETE", i, null},
                new String[] {
                    "POST",
                    "/process-instance/delete",
                    "{\"processInstanceIds\":[\"" + tarea.getProcessInstanceId() + "\"]}"
                },
                new String[] {"PUT", "/process-definition/key/prueba-guardia/suspended", "{\"suspended\":true}"},
                new String[] {"DELETE", "/process-definition/" + tarea.getProcessDefinitionId() + "?cascade=true", null
                },
                new String[] {"DELETE", "/deployment/" + despliegue + "?cascade=true", null},
                new String[] {"DELETE", "/history/process-instance/" + tarea.getProcessInstanceId(), null},
                new String[] {"POST", "/history/cleanup?immediatelyDue=true", null},
                new String[] {
                    "PUT", "/job/" + trabajo.getId() + "/duedate", "{\"duedate\":\"2026-01-01T00:00:00.000+0000\"}"
                },
                new String[] {"POST", "/job/" + trabajo.getId() + "/duedate/recalculate", null},
                new String[] {"PUT", "/job/" + trabajo.getId() + "/retries", "{\"retries\":0}"},
                new String[] {
                    "PUT",
                    "/job/" + trabajo.getId() + "/retries",
                    "{\"retries\":1,\"dueDate\":\"2026-01-01T00:00:00.000+0000\"}"
                },
                new String[] {"PUT", "/job/" + trabajo.getId() + "/suspended", "{\"suspended\":true}"},
                new String[] {"DELETE", "/job/" + trabajo.getId(), null},
                new String[] {"POST", "/job/" + trabajo.getId() + "/execute", null},
                new String[] {"POST", "/job/" + trabajo.getId() + "/execute", null},
                new String[] {"POST", "/filter/create", "{\"name\":\"x\",\"resourceType\":\"Task\",\"query\":{}}"});
        for (String[] p : peticiones) {
            HttpResponse<String> respuesta = pedir(via, p[0], p[1], p[2]);
            assertThat(respuesta.statusCode())
                    .as(p[0] + " " + p[1] + ": " + respuesta.body())
                    .isEqualTo(403);
            assertThat(respuesta.body())
                    .as(p[0] + " " + p[1])
                    .containsPattern(
                            "No se permite alterar|no puede adelantarse|Solo se puede reintentar|Los filtros los define");
        }
        Job despues = motor.getManagementService()
                .createJobQuery()
                .processInstanceId(tarea.getProcessInstanceId())
                .singleResult();
        assertThat(despues.getDuedate()).isEqualTo(trabajo.getDuedate());
        assertThat(despues.getRetries()).isEqualTo(trabajo.getRetries());
        assertThat(motor.getRuntimeService().getVariables(tarea.getProcessInstanceId()))
                .containsOnlyKeys("asunto");
        assertThat(pedir(via, "PUT", "/job/" + trabajo.getId() + "/retries", "{\"retries\":2}")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("se toma y se suelta solo para sí")
    void tomar(Via via) {
        Task tarea = iniciada();
        String t = "/task/" + tarea.getId();
        negada(pedir(via, "POST", t + "/claim", "{\"userId\":\"comsocial\"}"), 403, Revision.SOLO_PARA_SI);
        assertThat(pedir(via, "POST", t + "/claim", "{\"userId\":\"supervisor\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(pedir(via, "POST", t + "/unclaim", "{}").statusCode()).isEqualTo(204);
        motor.getTaskService().claim(tarea.getId(), "comsocial");
        negada(pedir(via, "POST", t + "/claim", "{\"userId\":\"supervisor\"}"), 409, Guardia.YA_TOMADA);
        negada(pedir(via, "POST", t + "/unclaim", "{}"), 403, Revision.SOLO_PARA_SI);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "dado que alguien la toma mientras otra persona la concluye, la tarea sigue y así se le dice a quien pierde")
    void tomadaEnMedio(Via via) {
        Task tarea = iniciada();
        GanchoDePrueba.EN_MEDIO.set(
                () -> CompletableFuture.runAsync(() -> motor.getTaskService().claim(tarea.getId(), "comsocial"))
                        .join());
        String envio = "{\"variables\":{\"resultado\":{\"value\":\"SI\"}}}";
        negada(pedir(via, "POST", "/task/" + tarea.getId() + "/complete", envio), 409, Guardia.CAMBIADA);
        assertThat(abiertas()).isOne();
        assertThat(pedir(via, "POST", "/task/" + tarea.getId() + "/complete", envio)
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dado lo que no existe o no está bien pedido, se responde 4xx en español, sin nombres de clases")
    void nuncaUnaFalla(Via via) throws Exception {
        String definicion = "/process-definition/key/prueba-guardia";
        List<String[]> peticiones = List.of(
                new String[] {"GET", "/metrics", null},
                new String[] {"GET", "/metrics/activity-instance-start/sum", null},
                new String[] {"POST", "/external-task/fetchAndLock", "{\"workerId\":\"x\",\"maxTasks\":1}"},
                new String[] {"POST", definicion + "/start", "{\"skipIoMappings\":true}"},
                new String[] {"POST", definicion + "/start", "{\"skipCustomListeners\":true}"},
                new String[] {"GET", "/task/zz/variables/x/data", null},
                new String[] {"GET", "/task/zz/localVariables/x/data", null},
                new String[] {"GET", "/process-instance/zz/variables/x/data", null},
                new String[] {"GET", "/execution/zz/localVariables/x/data", null},
                new String[] {"GET", "/external-task/zz/errorDetails", null},
                new String[] {"GET", "/process-definition/zz/statistics", null},
                new String[] {"GET", "/deployment/zz/resources/zz/data", null},
                new String[] {"GET", "/task?createdBefore=zz", null},
                new String[] {"GET", "/nada", null},
                new String[] {"PATCH", "/task", "{}"},
                new String[] {"PUT", "/job/zz/retries", "{\"retries\":1}"},
                new String[] {"PUT", "/group/sindicatura/members/zz", null},
                new String[] {"PUT", "/group/zz/members/comsocial", null},
                new String[] {"POST", "/group/create", "{}"},
                new String[] {"POST", "/user/create", "{}"},
                new String[] {"POST", "/identity/password-policy", "{}"},
                new String[] {"POST", "/authorization/create", "{\"type\":9}"},
                new String[] {"POST", definicion + "/start", "{"},
                new String[] {"POST", definicion + "/start", "{\"variables\": 1, }"},
                new String[] {"POST", definicion + "/start", "[]"});
        Map<String, String> fallas = new LinkedHashMap<>();
        for (String[] p : peticiones) {
            HttpResponse<String> respuesta = pedir(via, p[0], p[1], p[2]);
            String cuerpo = respuesta.body();
            boolean enEspanol = cuerpo.startsWith("{")
                    && !cuerpo.matches("(?s).*(ENGINE-|org\\.|java\\.|Cannot| not |\\bnull\\b.{0,3}is).*")
                    && !new ObjectMapper()
                            .readTree(cuerpo)
                            .path(cuerpo.contains("\"message\"") ? "message" : "detail")
                            .asText()
                            .isBlank();
            if (respuesta.statusCode() < 400 || respuesta.statusCode() >= 500 || !enEspanol) {
                fallas.put(p[0] + " " + p[1] + " " + p[2], respuesta.statusCode() + " " + cuerpo);
            }
        }
        assertThat(fallas).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("CVE-2026-109432: ninguna consulta de fuera lleva expresiones; el filtro del programa sí funciona")
    void expresiones(Via via) {
        Filter filtro = motor.getFilterService()
                .newTaskFilter("del programa")
                .setQuery(motor.getTaskService()
                        .createTaskQuery()
                        .processDefinitionKey("prueba-guardia")
                        .taskCreatedBeforeExpression("${now()}"));
        motor.getFilterService().saveFilter(filtro);
        iniciada();
        ClockUtil.offset(1_000L);
        String directa = "{\"assigneeExpression\":\"${1}\"}";
        String anidada = "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}";
        for (String cuerpo : List.of(directa, anidada)) {
            for (String ruta : List.of(
                    "/task",
                    "/task/count",
                    "/filter/" + filtro.getId() + "/list",
                    "/filter/" + filtro.getId() + "/count",
                    "/filter/" + filtro.getId() + "/singleResult")) {
                negada(pedir(via, "POST", ruta, cuerpo), 403, OrdenesDeFuera.EXPRESIONES);
            }
            String completo = "{\"name\":\"x\",\"resourceType\":\"Task\",\"query\":" + cuerpo + "}";
            negada(pedir(via, "POST", "/filter/create", completo), 403, OrdenesDeFuera.FILTROS);
            negada(pedir(via, "PUT", "/filter/" + filtro.getId(), completo), 403, OrdenesDeFuera.FILTROS);
        }
        negada(pedir(via, "DELETE", "/filter/" + filtro.getId(), null), 403, OrdenesDeFuera.FILTROS);
        assertThat(pedir(via, "GET", "/filter/" + filtro.getId() + "/count", null)
                        .body())
                .contains("\"count\":1");
        motor.getFilterService().deleteFilter(filtro.getId());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("CVE-2026-77226: la página de instalación está cerrada")
    void instalacion(Via via) {
        for (String ruta :
                List.of("/camunda/app/admin/default/setup/", "/camunda/api/admin/setup/default/user/create")) {
            HttpResponse<String> respuesta = via == Via.ENGINE_REST
                    ? navegador.basic("supervisor", "demo", "POST", ruta, "{}")
                    : navegador.get(ruta);
            assertThat(respuesta.statusCode()).as(ruta).isBetween(400, 404);
        }
    }
}
