package mx.municipio.redes.motor.guardia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.Peticiones.Via;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("La guardia, por los dos montajes del REST del motor, como supervisor")
class GuardiaPorHttpTest extends ConElProcesoDePrueba {

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    private Respuesta pedir(Via via, String metodo, String ruta, @Nullable String json) {
        return peticiones.por(via, "supervisor", metodo, ruta, json);
    }

    private static void negada(Respuesta respuesta, int estado, String mensaje) {
        assertThat(respuesta.es(estado).cuerpo()).contains(mensaje);
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

    @ParameterizedTest
    @EnumSource
    @DisplayName("iniciar y concluir exigen el formulario con 400, y bien lleno se acepta")
    void formularios(Via via) {
        String definicion = "/process-definition/key/prueba-guardia";
        for (String camino : List.of("/start", "/submit-form")) {
            negada(
                    pedir(via, "POST", definicion + camino, "{\"variables\":{}}"),
                    400,
                    "Asunto: es un dato obligatorio.");
            negada(pedir(via, "POST", definicion + camino, "{}"), 400, "Asunto: es un dato obligatorio.");
            String conFolio = "{\"businessKey\":\"X\",\"variables\":{\"asunto\":{\"value\":\"a\"}}}";
            negada(pedir(via, "POST", definicion + camino, conFolio), 400, Revision.FOLIO_AJENO);
        }
        String aMedias = "{\"variables\":{\"asunto\":{\"value\":\"a\"}},"
                + "\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"aplicar\"}]}";
        negada(pedir(via, "POST", definicion + "/start", aMedias), 403, Revision.DESDE_EL_INICIO);
        assertThat(abiertas()).isZero();
        String inicio =
                "{\"variables\":{\"asunto\":{\"value\":\"Cierre\"},\"medios\":{\"type\":\"Json\",\"value\":\"[]\"}}}";
        assertThat(pedir(via, "POST", definicion + "/submit-form", inicio).estado())
                .isEqualTo(200);
        String tarea = "/task/"
                + motor.getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("revisar")
                        .singleResult()
                        .getId();
        String resultado = "{\"variables\":{\"resultado\":{\"value\":\"%s\"}}}";
        for (String camino : List.of("/complete", "/submit-form")) {
            negada(
                    pedir(via, "POST", tarea + camino, resultado.formatted("NO")),
                    400,
                    "Motivo: es un dato obligatorio.");
            negada(
                    pedir(via, "POST", tarea + camino, resultado.formatted("REGLA")),
                    422,
                    "Hay veda electoral; no se puede publicar.");
        }
        // Como lo envía form-js: el campo de solo lectura y los vacíos también.
        String envio =
                "{\"variables\":{\"asunto\":{\"value\":\"Cierre\"},\"medio\":{\"value\":null},\"resultado\":{\"value\":\"SI\"}}}";
        assertThat(pedir(via, "POST", tarea + "/submit-form", envio).estado()).isEqualTo(204);
        assertThat(abiertas()).isZero();
        negada(pedir(via, "POST", tarea + "/submit-form", envio), 409, Revision.YA_ATENDIDA);
        negada(pedir(via, "POST", "/task/no-existe/complete", envio), 404, Revision.SIN_TAREA);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("un envío mal hecho nunca es un 5xx ni deja nada")
    void malHechos(Via via) {
        Task tarea = iniciada();
        Stream<String> valores =
                """
                null
                {}
                {"value":null}
                {"value":{}}
                {"value":[]}
                {"value":[1]}
                {"value":1e400}
                {"value":"a\\u0000b"}
                {"value":"\\ud800"}
                {"value":"%s"}
                {"value":"x","type":"Nada"}
                {"value":"x","type":"Integer"}
                {"value":"x","type":"Date"}
                {"value":"x","type":"Bytes"}
                {"value":"x","type":"File"}
                {"value":"x","type":"Json"}
                {"value":5,"type":"Json"}
                {"value":"x","type":"Xml"}
                {"value":"x","type":"Object"}
                {"value":"x","type":"Object","valueInfo":{"objectTypeName":"java.lang.Runtime","serializationDataFormat":"application/json"}}
                {"value":"rO0ABQ==","type":"Object","valueInfo":{"objectTypeName":"x","serializationDataFormat":"application/x-java-serialized-object"}}
                {"value":"SI","valueInfo":{"transient":true}}
                {"value":"SI","type":"String","valueInfo":{"transient":"si"}}
                {"value":1,"type":"Null"}
                "x"
                []
                {"otro":1}
                """
                        .formatted("x".repeat(5000))
                        .lines();
        List<String> cuerpos = Stream.concat(
                        valores.flatMap(valor -> Stream.of("resultado", "asunto", "ajena")
                                .map(campo -> "{\"variables\":{\"" + campo + "\":" + valor + "}}")),
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
                Respuesta respuesta = pedir(via, "POST", ruta, cuerpo);
                if (respuesta.estado() < 400 || respuesta.estado() >= 500) {
                    fallas.put("%s %.120s".formatted(ruta, cuerpo), respuesta.estado() + " " + respuesta.cuerpo());
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
        Job trabajo = trabajo(tarea);
        String ordenes =
                """
                POST /task/{tarea}/resolve {"variables":{}}
                POST /task/{tarea}/bpmnError {"errorCode":"E"}
                POST /task/{tarea}/bpmnEscalation {"escalationCode":"E"}
                POST /task/{tarea}/delegate {"userId":"demo"}
                PUT /task/{tarea} {"name":"x"}
                DELETE /task/{tarea}
                POST /task/{tarea}/identity-links {"userId":"x","type":"candidate"}
                PUT /task/{tarea}/variables/a {"value":1}
                POST /task/{tarea}/localVariables {"modifications":{"a":{"value":1}}}
                POST /task/{tarea}/comment/create {"message":"x"}
                POST /task/create {"name":"x"}
                POST /message {"messageName":"prueba.mensaje"}
                POST /signal {"name":"s"}
                POST /execution/{ejecucion}/signal {}
                PUT /process-instance/{caso}/variables/a {"value":1}
                DELETE /process-instance/{caso}/variables/asunto
                POST /process-instance/{caso}/modification {"instructions":[{"type":"startBeforeActivity","activityId":"aplicar"}]}
                PUT /process-instance/{caso}/suspended {"suspended":true}
                DELETE /process-instance/{caso}
                POST /process-instance/delete {"processInstanceIds":["{caso}"]}
                PUT /process-definition/key/prueba-guardia/suspended {"suspended":true}
                DELETE /process-definition/{definicion}?cascade=true
                DELETE /deployment/{despliegue}?cascade=true
                DELETE /history/process-instance/{caso}
                POST /history/cleanup?immediatelyDue=true
                PUT /job/{trabajo}/duedate {"duedate":"2026-01-01T00:00:00.000+0000"}
                POST /job/{trabajo}/duedate/recalculate
                PUT /job/{trabajo}/retries {"retries":0}
                PUT /job/{trabajo}/retries {"retries":1,"dueDate":"2026-01-01T00:00:00.000+0000"}
                PUT /job/{trabajo}/suspended {"suspended":true}
                DELETE /job/{trabajo}
                POST /job/{trabajo}/execute
                POST /job/{trabajo}/execute
                POST /filter/create {"name":"x","resourceType":"Task","query":{}}
                """
                        .replace("{tarea}", tarea.getId())
                        .replace("{caso}", tarea.getProcessInstanceId())
                        .replace("{ejecucion}", tarea.getExecutionId())
                        .replace("{definicion}", tarea.getProcessDefinitionId())
                        .replace("{despliegue}", despliegue)
                        .replace("{trabajo}", trabajo.getId());
        ordenes.lines().forEach(orden -> {
            Respuesta respuesta = peticiones.por(via, "supervisor", orden);
            assertThat(respuesta.estado())
                    .as("%s: %s", orden, respuesta.cuerpo())
                    .isEqualTo(403);
            assertThat(respuesta.cuerpo())
                    .as(orden)
                    .containsPattern(
                            "No se permite alterar|no puede adelantarse|Solo se puede reintentar|Los filtros los define");
        });
        Job despues = trabajo(tarea);
        assertThat(despues.getDuedate()).isEqualTo(trabajo.getDuedate());
        assertThat(despues.getRetries()).isEqualTo(trabajo.getRetries());
        assertThat(motor.getRuntimeService().getVariables(tarea.getProcessInstanceId()))
                .containsOnlyKeys("asunto");
        // El que nunca ha fallado espera su hora; el que falló se reintenta, y consta quién lo pidió.
        String reintentos = "{\"retries\":2}";
        negada(pedir(via, "PUT", "/job/" + trabajo.getId() + "/retries", reintentos), 403, ReintentosDeFuera.SIN_FALLA);
        negada(
                pedir(via, "PUT", "/job-definition/" + trabajo.getJobDefinitionId() + "/retries", reintentos),
                403,
                ReintentosDeFuera.SIN_FALLA);
        String varios = "{\"retries\":2,\"jobIds\":[\"" + trabajo.getId() + "\"]}";
        for (String ruta : List.of(
                "/job/retries",
                "/process-instance/job-retries",
                "/process-instance/job-retries-historic-query-based")) {
            negada(
                    pedir(
                            via,
                            "POST",
                            ruta,
                            ruta.startsWith("/job")
                                    ? varios
                                    : "{\"retries\":2,\"processInstances\":[\"" + tarea.getProcessInstanceId()
                                            + "\"]}"),
                    403,
                    OrdenesDeFuera.FUERA_DE_FORMULARIO);
        }
        assertThat(trabajo(tarea).getRetries()).isEqualTo(trabajo.getRetries());
        fallar(trabajo);
        int antes = escenario.bitacora("ACCESOS").size();
        assertThat(pedir(via, "PUT", "/job/" + trabajo.getId() + "/retries", reintentos)
                        .estado())
                .isEqualTo(204);
        assertThat(escenario.bitacora("ACCESOS").stream().skip(antes))
                .extracting(a -> a.actor() + " " + a.suceso() + ": " + a.detalle())
                .singleElement()
                .asString()
                .startsWith("supervisor TRABAJO_REINTENTADO: trabajo " + trabajo.getId())
                .endsWith(", intentos: 0 → 2");
        assertThat(trabajo(tarea).getRetries()).isEqualTo(2);
    }

    private void fallar(Job trabajo) {
        ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(contexto -> {
                    JobEntity suyo = contexto.getJobManager().findJobById(trabajo.getId());
                    suyo.setExceptionMessage("Falla de prueba");
                    suyo.setRetries(0);
                    return null;
                });
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("se toma y se suelta solo para sí")
    void tomar(Via via) {
        Task tarea = iniciada();
        String t = "/task/" + tarea.getId();
        negada(pedir(via, "POST", t + "/claim", "{\"userId\":\"comsocial\"}"), 403, Revision.SOLO_PARA_SI);
        assertThat(pedir(via, "POST", t + "/claim", "{\"userId\":\"supervisor\"}")
                        .estado())
                .isEqualTo(204);
        assertThat(pedir(via, "POST", t + "/unclaim", "{}").estado()).isEqualTo(204);
        motor.getTaskService().claim(tarea.getId(), "comsocial");
        negada(pedir(via, "POST", t + "/claim", "{\"userId\":\"supervisor\"}"), 409, Guardia.YA_TOMADA);
        negada(pedir(via, "POST", t + "/unclaim", "{}"), 403, Revision.SOLO_PARA_SI);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "dado que alguien la toma mientras otra persona la concluye, la tarea sigue y así se le dice a quien pierde, que"
                    + " la concluye cuando la toma")
    void tomadaEnMedio(Via via) {
        Task tarea = iniciada();
        GanchoDePrueba.EN_MEDIO.set(
                () -> CompletableFuture.runAsync(() -> motor.getTaskService().claim(tarea.getId(), "comsocial"))
                        .join());
        String envio = "{\"variables\":{\"resultado\":{\"value\":\"SI\"}}}";
        negada(pedir(via, "POST", "/task/" + tarea.getId() + "/complete", envio), 409, Guardia.CAMBIADA);
        assertThat(abiertas()).isOne();
        negada(pedir(via, "POST", "/task/" + tarea.getId() + "/complete", envio), 409, Revision.LA_TIENE_OTRA);
        assertThat(pedir(via, "POST", "/task/" + tarea.getId() + "/assignee", "{\"userId\":\"supervisor\"}")
                        .estado())
                .isEqualTo(204);
        assertThat(pedir(via, "POST", "/task/" + tarea.getId() + "/complete", envio)
                        .estado())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dado lo que no existe o no está bien pedido, se responde 4xx en español, sin nombres de clases")
    void nuncaUnaFalla(Via via) {
        String ordenes =
                """
                GET /metrics
                GET /metrics/activity-instance-start/sum
                POST /external-task/fetchAndLock {"workerId":"x","maxTasks":1}
                POST /process-definition/key/prueba-guardia/start {"skipIoMappings":true}
                POST /process-definition/key/prueba-guardia/start {"skipCustomListeners":true}
                GET /task/zz/variables/x/data
                GET /task/zz/localVariables/x/data
                GET /process-instance/zz/variables/x/data
                GET /execution/zz/localVariables/x/data
                GET /external-task/zz/errorDetails
                GET /process-definition/zz/statistics
                GET /deployment/zz/resources/zz/data
                GET /task?createdBefore=zz
                GET /nada
                PATCH /task {}
                PUT /job/zz/retries {"retries":1}
                PUT /group/sindicatura/members/zz
                PUT /group/zz/members/comsocial
                POST /group/create {}
                POST /user/create {}
                POST /identity/password-policy {}
                POST /authorization/create {"type":9}
                POST /process-definition/key/prueba-guardia/start {
                POST /process-definition/key/prueba-guardia/start {"variables": 1, }
                POST /process-definition/key/prueba-guardia/start []
                """;
        Map<String, String> fallas = new LinkedHashMap<>();
        for (String orden : ordenes.lines().toList()) {
            Respuesta respuesta = peticiones.por(via, "supervisor", orden);
            String cuerpo = respuesta.cuerpo();
            boolean enEspanol = cuerpo.startsWith("{")
                    && !cuerpo.matches("(?s).*(ENGINE-|org\\.|java\\.|Cannot| not |\\bnull\\b.{0,3}is).*")
                    && !respuesta
                            .texto(cuerpo.contains("\"message\"") ? "message" : "detail")
                            .isBlank();
            if (respuesta.estado() < 400 || respuesta.estado() >= 500 || !enEspanol) {
                fallas.put(orden, respuesta.estado() + " " + cuerpo);
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
                        .cuerpo())
                .contains("\"count\":1");
        motor.getFilterService().deleteFilter(filtro.getId());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("CVE-2026-77226: la página de instalación está cerrada")
    void instalacion(Via via) {
        for (String ruta :
                List.of("/camunda/app/admin/default/setup/", "/camunda/api/admin/setup/default/user/create")) {
            int estado = via == Via.ENGINE_REST
                    ? peticiones.post("supervisor", ruta, "{}").estado()
                    : peticiones.navegador("supervisor").get(ruta).statusCode();
            assertThat(estado).as(ruta).isBetween(400, 404);
        }
    }
}
