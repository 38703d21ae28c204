package mx.municipio.redes.motor.guardia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DisplayName("La guardia del motor")
class GuardiaTest extends ConElProcesoDePrueba {
    @Autowired
    TaskService tareas;

    @Autowired
    RuntimeService tramites;

    @Autowired
    FormService formularios;

    @Autowired
    RepositoryService repositorio;

    @Autowired
    ManagementService trabajos;

    @Autowired
    FilterService filtros;

    @AfterEach
    void limpiar() {
        nadie();
        GanchoDePrueba.EN_MEDIO.set(null);
    }

    // --- quién y por dónde
    // ---------------------------------------------------------------------------------------------

    private void nadie() {
        RequestContextHolder.resetRequestAttributes();
        motor.getIdentityService().clearAuthentication();
    }

    private void como(String usuario) {
        motor.getIdentityService().setAuthentication(usuario, List.of());
    }

    private static void por(String ruta) {
        MockHttpServletRequest peticion = new MockHttpServletRequest("POST", ruta);
        peticion.setServletPath(ruta);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(peticion));
    }

    private Task iniciada() {
        nadie();
        ProcessInstance instancia = tramites.startProcessInstanceByKey("prueba-guardia", inicioBueno());
        return tareas.createTaskQuery().processInstanceId(instancia.getId()).singleResult();
    }

    private static Map<String, Object> inicioBueno() {
        return Variables.putValue("asunto", "Cierre de calle")
                .putValue("medios", SpinValues.jsonValue("[\"RED\"]").create());
    }

    private static void negada(ThrowingCallable llamada, int estado, String mensaje) {
        RestException e = catchThrowableOfType(RestException.class, llamada);
        assertThat(e).as("debía negarse: %s", mensaje).isNotNull();
        assertThat(e.getStatus().getStatusCode()).isEqualTo(estado);
        assertThat(e).hasMessageContaining(mensaje);
    }

    private String definicion() {
        return repositorio
                .createProcessDefinitionQuery()
                .processDefinitionKey("prueba-guardia")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private boolean abierta(Task tarea) {
        return tareas.createTaskQuery().taskId(tarea.getId()).active().count() == 1;
    }

    private Map<String, Object> variables(Task tarea) {
        return tramites.getVariables(tarea.getProcessInstanceId());
    }

    // --- inicio
    // --------------------------------------------------------------------------------------------------------

    @Test
    @DisplayName("un inicio que no cumple su formulario se niega por cualquier camino y nada queda")
    void inicioMalo() {
        String id = definicion();
        Map<String, Object> malo = Map.of("asunto", "", "organo", "DIF");
        List<ThrowingCallable> caminos = List.of(
                () -> tramites.startProcessInstanceByKey("prueba-guardia", malo),
                () -> tramites.startProcessInstanceById(id, malo),
                () -> tramites.createProcessInstanceByKey("prueba-guardia")
                        .setVariables(malo)
                        .execute(),
                () -> formularios.submitStartForm(id, malo));
        for (ThrowingCallable camino : caminos) {
            FormularioException e = catchThrowableOfType(FormularioException.class, camino);
            assertThat(e.errores())
                    .containsExactly(
                            new ErrorCampo("organo", "«organo»: el formulario no ofrece este dato."),
                            new ErrorCampo("asunto", "Asunto: es un dato obligatorio."));
            por("/engine-rest/process-definition/key/prueba-guardia/start");
            negada(camino, 400, "Asunto: es un dato obligatorio.");
            nadie();
        }
        assertThat(abiertas()).isZero();
    }

    @Test
    @DisplayName("un inicio que cumple su formulario se acepta, también como lo envía form-js")
    void inicioBuenoSeAcepta() {
        por("/camunda/api/engine/engine/default/process-definition/x/submit-form");
        String id = definicion();
        formularios.submitStartForm(
                id,
                Variables.putValue("asunto", "Cierre")
                        .putValue("medios", SpinValues.jsonValue("[]").create()));
        assertThat(abiertas()).isOne();
    }

    @Test
    @DisplayName("de fuera no se escoge el folio ni el paso en que empieza un trámite; un proceso inexistente es 404")
    void inicioTorcido() {
        por("/engine-rest/x");
        negada(
                () -> tramites.startProcessInstanceByKey("prueba-guardia", "CON-OBRAS-2026-0001", inicioBueno()),
                400,
                Revision.FOLIO_AJENO);
        negada(
                () -> tramites.createProcessInstanceByKey("prueba-guardia")
                        .startBeforeActivity("aplicar")
                        .setVariables(inicioBueno())
                        .execute(),
                403,
                Revision.DESDE_EL_INICIO);
        negada(() -> tramites.startProcessInstanceByKey("no-existe"), 404, Revision.SIN_PROCEDIMIENTO);
        negada(() -> formularios.submitStartForm("no-existe", Map.of()), 404, Revision.SIN_PROCEDIMIENTO);
        negada(
                () -> tramites.startProcessInstanceByKey("prueba-sin-formulario", Map.of("a", 1)),
                400,
                "no admite datos");
        nadie();
        assertThatThrownBy(() -> tramites.createProcessInstanceByKey("prueba-guardia")
                        .startBeforeActivity("aplicar")
                        .execute())
                .isInstanceOf(ProhibidoException.class);
        tramites.startProcessInstanceByKey("prueba-guardia", "CON-OBRAS-2026-0001", inicioBueno());
        assertThat(abiertas()).isOne();
    }

    @Test
    @DisplayName("quien no tiene permiso recibe 403 antes que cualquier mensaje del formulario")
    void permisoPrimero() {
        Task tarea = iniciada();
        for (String ruta : List.of("/engine-rest/x", "/api/v1/consultas")) {
            por(ruta);
            como("ajeno");
            assertThatThrownBy(() -> tramites.startProcessInstanceByKey("prueba-guardia", Map.of()))
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> tareas.complete(tarea.getId(), Map.of("x", 1)))
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> formularios.submitTaskForm(tarea.getId(), Map.of("x", 1)))
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> tareas.claim(tarea.getId(), "ajeno")).isInstanceOf(AuthorizationException.class);
        }
    }

    // --- conclusión
    // ----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/engine-rest/task/x/complete",
                "/camunda/api/engine/engine/default/task/x/submit-form",
                "/api/v1/x"
            })
    @DisplayName("concluir exige el formulario de la tarea, con lo que ya existe en el proceso")
    void conclusion(String ruta) {
        Task tarea = iniciada();
        if (!ruta.isEmpty()) {
            por(ruta);
        }
        boolean motorRest = ruta.startsWith("/engine-rest") || ruta.startsWith("/camunda");
        Map<Map<String, Object>, String> malos = new LinkedHashMap<>();
        malos.put(Map.of(), "Resultado: es un dato obligatorio.");
        malos.put(Map.of("resultado", "QUIZA"), "Resultado: elija una de las opciones ofrecidas.");
        malos.put(Map.of("resultado", "NO"), "Motivo: es un dato obligatorio.");
        malos.put(Map.of("resultado", "SI", "motivo", "x"), "Motivo: no debe llenarse");
        malos.put(Map.of("resultado", "SI", "asunto", "Otro"), "Asunto: es de solo lectura");
        malos.put(Map.of("resultado", "SI", "medio", "RADIO"), "Medio: elija una de las opciones");
        malos.put(Map.of("resultado", "SI", "vencimiento", new Date()), "«vencimiento»: el formulario no ofrece");
        malos.put(Map.of("resultado", Variables.stringValue("SI", true)), "Resultado:");
        malos.put(Map.of("resultado", SpinValues.jsonValue("\"SI\"").create()), "Resultado:");
        malos.put(Map.of("resultado", SpinValues.jsonValue("[").create()), "Resultado:");
        malos.put(
                Map.of(
                        "resultado",
                        Variables.serializedObjectValue("x").objectTypeName("y").create()),
                "Resultado:");
        malos.put(Map.of("resultado", Variables.fileValue("a.txt").create()), "Resultado:");
        malos.forEach((malo, mensaje) -> {
            for (ThrowingCallable camino : List.<ThrowingCallable>of(
                    () -> tareas.complete(tarea.getId(), malo),
                    () -> formularios.submitTaskForm(tarea.getId(), malo))) {
                if (motorRest) {
                    negada(camino, 400, mensaje);
                } else {
                    assertThatThrownBy(camino)
                            .isInstanceOf(FormularioException.class)
                            .hasMessageContaining(mensaje);
                }
            }
        });
        if (!motorRest) {
            assertThatThrownBy(() -> tareas.resolveTask(tarea.getId(), Map.of()))
                    .isInstanceOf(FormularioException.class);
        }
        assertThat(variables(tarea)).containsOnlyKeys("asunto", "medios");
        tareas.complete(
                tarea.getId(), Map.of("resultado", "SI", "asunto", "Cierre de calle", "medio", "RED", "motivo", ""));
        assertThat(abiertas()).isZero();
    }

    @Test
    @DisplayName("una tarea sin formulario no admite datos de fuera")
    void sinFormulario() {
        tramites.startProcessInstanceByKey("prueba-sin-formulario", Map.of("interno", 1));
        Task tarea = tareas.createTaskQuery().taskDefinitionKey("hacer").singleResult();
        por("/engine-rest/x");
        negada(() -> tareas.complete(tarea.getId(), Map.of("a", 1)), 400, "no admite datos");
        tareas.complete(tarea.getId());
        assertThat(abiertas()).isZero();
    }

    @Test
    @DisplayName("la regla que niega un delegado llega con su mensaje, y la tarea sigue como estaba")
    void reglaDeDelegado() {
        Task tarea = iniciada();
        Map<String, Object> envio = Map.of("resultado", "REGLA");
        por("/engine-rest/task/x/complete");
        negada(() -> tareas.complete(tarea.getId(), envio), 400, "Hay veda electoral; no se puede publicar.");
        por("/api/v1/x");
        assertThatThrownBy(() -> tareas.complete(tarea.getId(), envio)).isInstanceOf(ReglaException.class);
        assertThat(abierta(tarea)).isTrue();
        assertThat(tramites.getVariable(tarea.getProcessInstanceId(), "resultado"))
                .isNull();
    }

    // --- carrera
    // -------------------------------------------------------------------------------------------------------

    @Test
    @DisplayName("dado que otra persona concluye en medio, quien pierde recibe 409 y hay un solo resultado")
    void carrera() {
        Task tarea = iniciada();
        por("/engine-rest/task/x/complete");
        GanchoDePrueba.EN_MEDIO.set(
                () -> CompletableFuture.runAsync(() -> tareas.complete(tarea.getId(), Map.of("resultado", "SI")))
                        .join());
        negada(
                () -> tareas.complete(tarea.getId(), Map.of("resultado", "NO", "motivo", "x")),
                409,
                Revision.YA_ATENDIDA);
        assertThat(abiertas()).isZero();
        assertThat(motor.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(tarea.getProcessInstanceId())
                        .variableName("resultado")
                        .singleResult()
                        .getValue())
                .isEqualTo("SI");
    }

    @Test
    @DisplayName("una tarea ya atendida es 409; una que nunca existió, 404")
    void tareaAusente() {
        Task tarea = iniciada();
        tareas.complete(tarea.getId(), Map.of("resultado", "SI"));
        assertThatThrownBy(() -> tareas.complete(tarea.getId(), Map.of("resultado", "SI")))
                .isInstanceOf(ConflictoException.class);
        por("/engine-rest/x");
        for (ThrowingCallable camino : List.<ThrowingCallable>of(
                () -> tareas.complete(tarea.getId()),
                () -> formularios.submitTaskForm(tarea.getId(), Map.of()),
                () -> tareas.claim(tarea.getId(), "ana"))) {
            negada(camino, 409, Revision.YA_ATENDIDA);
        }
        negada(() -> tareas.complete("no-existe"), 404, Revision.SIN_TAREA);
        negada(() -> tareas.claim("no-existe", "ana"), 404, Revision.SIN_TAREA);
        nadie();
        assertThatThrownBy(() -> tareas.complete("no-existe")).isInstanceOf(NoEncontradoException.class);
    }

    // --- tomar y soltar
    // ------------------------------------------------------------------------------------------------

    @Test
    @DisplayName("cada quien toma y suelta solo para sí; la tarea tomada por otra persona es 409")
    void tomar() {
        Task tarea = iniciada();
        por("/camunda/api/engine/engine/default/task/x/claim");
        como("ana");
        negada(() -> tareas.claim(tarea.getId(), "beto"), 403, Revision.SOLO_PARA_SI);
        tareas.claim(tarea.getId(), "ana");
        como("beto");
        negada(() -> tareas.claim(tarea.getId(), "beto"), 409, Guardia.YA_TOMADA);
        negada(() -> tareas.claim(tarea.getId(), null), 403, Revision.SOLO_PARA_SI);
        negada(() -> tareas.setAssignee(tarea.getId(), null), 403, Revision.SOLO_PARA_SI);
        negada(() -> tareas.setAssignee(tarea.getId(), "ana"), 403, Revision.SOLO_PARA_SI);
        como("ana");
        tareas.setAssignee(tarea.getId(), null);
        como("beto");
        tareas.claim(tarea.getId(), "beto");
        nadie();
        assertThat(tareas.createTaskQuery().taskAssignee("beto").count()).isOne();
    }

    // --- por fuera de los formularios
    // ----------------------------------------------------------------------------------

    @TestFactory
    @DisplayName(
            "lo que alteraría un trámite o su evidencia se niega a todos por el REST del motor, y dentro del programa pasa")
    Stream<DynamicTest> porFuera() {
        var historia = motor.getHistoryService();
        Map<String, Consumer<Task>> ordenes = new LinkedHashMap<>();
        ordenes.put("resolver", t -> tareas.resolveTask(t.getId(), Map.of("resultado", "SI")));
        ordenes.put("error BPMN", t -> tareas.handleBpmnError(t.getId(), "E"));
        ordenes.put("escalamiento", t -> tareas.handleEscalation(t.getId(), "E"));
        ordenes.put("correlacionar", t -> tramites.correlateMessage("prueba.mensaje"));
        ordenes.put("correlacionar todos", t -> tramites.createMessageCorrelation("prueba.mensaje")
                .correlateAll());
        ordenes.put("mensaje a la ejecución", t -> tramites.messageEventReceived("prueba.mensaje", t.getExecutionId()));
        ordenes.put("señal", t -> tramites.signalEventReceived("s"));
        ordenes.put("disparar", t -> tramites.signal(t.getExecutionId()));
        ordenes.put("condición", t -> tramites.createConditionEvaluation().evaluateStartConditions());
        ordenes.put("variable", t -> tramites.setVariable(t.getProcessInstanceId(), "a", 1));
        ordenes.put("variable local", t -> tramites.setVariableLocal(t.getExecutionId(), "a", 1));
        ordenes.put("variable de tarea", t -> tareas.setVariable(t.getId(), "a", 1));
        ordenes.put("quitar variable", t -> tramites.removeVariable(t.getProcessInstanceId(), "asunto"));
        ordenes.put("quitar variable de tarea", t -> tareas.removeVariable(t.getId(), "asunto"));
        ordenes.put("modificar", t -> tramites.createProcessInstanceModification(t.getProcessInstanceId())
                .startBeforeActivity("aplicar")
                .execute());
        ordenes.put("reiniciar", t -> tramites.restartProcessInstances(t.getProcessDefinitionId())
                .startBeforeActivity("aplicar")
                .processInstanceIds(t.getProcessInstanceId())
                .execute());
        ordenes.put("borrar instancia", t -> tramites.deleteProcessInstance(t.getProcessInstanceId(), "x"));
        ordenes.put(
                "borrar instancias", t -> tramites.deleteProcessInstancesAsync(List.of(t.getProcessInstanceId()), "x"));
        ordenes.put("suspender instancia", t -> tramites.suspendProcessInstanceById(t.getProcessInstanceId()));
        ordenes.put("suspender definición", t -> repositorio.suspendProcessDefinitionByKey("prueba-guardia"));
        ordenes.put("suspender trabajos", t -> trabajos.suspendJobByProcessInstanceId(t.getProcessInstanceId()));
        ordenes.put("asignar", t -> tareas.setAssignee(t.getId(), "ana"));
        ordenes.put("delegar", t -> tareas.delegateTask(t.getId(), "beto"));
        ordenes.put("dueño", t -> tareas.setOwner(t.getId(), "beto"));
        ordenes.put("candidato", t -> tareas.addCandidateUser(t.getId(), "carla"));
        ordenes.put("quitar candidato", t -> tareas.deleteCandidateUser(t.getId(), "ana"));
        ordenes.put("prioridad", t -> tareas.setPriority(t.getId(), 9));
        ordenes.put("fecha límite", t -> tareas.setDueDate(t.getId(), new Date()));
        ordenes.put("nombre", t -> tareas.setName(t.getId(), "x"));
        ordenes.put("guardar tarea", tareas::saveTask);
        ordenes.put("borrar tarea", t -> tareas.deleteTask(t.getId()));
        ordenes.put("tarea suelta", t -> tareas.saveTask(tareas.newTask("suelta")));
        ordenes.put("fecha del trabajo", t -> trabajos.setJobDuedate(trabajo(t).getId(), new Date()));
        ordenes.put("recalcular", t -> trabajos.recalculateJobDuedate(trabajo(t).getId(), true));
        ordenes.put("borrar trabajo", t -> trabajos.deleteJob(trabajo(t).getId()));
        ordenes.put(
                "prioridad del trabajo", t -> trabajos.setJobPriority(trabajo(t).getId(), 1));
        ordenes.put("borrar historia", t -> historia.deleteHistoricProcessInstance(t.getProcessInstanceId()));
        ordenes.put("borrar historia de tarea", t -> historia.deleteHistoricTaskInstance(t.getId()));
        ordenes.put(
                "borrar variables históricas",
                t -> historia.deleteHistoricVariableInstancesByProcessInstanceId(t.getProcessInstanceId()));
        ordenes.put("limpiar historia", t -> historia.cleanUpHistoryAsync(true));
        ordenes.put(
                "plazo de conservación",
                t -> repositorio.updateProcessDefinitionHistoryTimeToLive(t.getProcessDefinitionId(), 1));
        ordenes.put("borrar despliegue", t -> repositorio.deleteDeployment(despliegue, true));
        ordenes.put("borrar definición", t -> repositorio.deleteProcessDefinition(t.getProcessDefinitionId(), true));
        ordenes.put("desplegar", t -> repositorio
                .createDeployment()
                .addString("x.form", "{\"id\":\"x\"}")
                .deploy());
        ordenes.put(
                "adjunto",
                t -> tareas.createAttachment("url", t.getId(), t.getProcessInstanceId(), "n", "d", "http://x"));
        ordenes.put("comentario", t -> tareas.createComment(t.getId(), t.getProcessInstanceId(), "x"));
        ordenes.put("propiedad", t -> trabajos.setProperty("x", "y"));
        ordenes.put("migrar", t -> tramites.createMigrationPlan(t.getProcessDefinitionId(), t.getProcessDefinitionId())
                .mapEqualActivities()
                .build());
        ordenes.put("crear filtro", t -> filtros.newTaskFilter("x"));
        ordenes.put("reintentos en cero", t -> trabajos.setJobRetries(trabajo(t).getId(), 0));
        ordenes.put("reintentos con fecha", t -> trabajos.setJobRetries(1)
                .jobId(trabajo(t).getId())
                .dueDate(new Date())
                .execute());
        return ordenes.entrySet().stream()
                .map(orden -> DynamicTest.dynamicTest(orden.getKey(), () -> {
                    Task tarea = iniciada();
                    tarea.setAssignee(null);
                    por("/engine-rest/x");
                    RestException e = catchThrowableOfType(
                            RestException.class, () -> orden.getValue().accept(tarea));
                    assertThat(e).as("«%s» debía negarse", orden.getKey()).isNotNull();
                    assertThat(e.getStatus().getStatusCode()).isEqualTo(403);
                    nadie();
                    assertThat(abierta(tarea)).isTrue();
                    assertThat(variables(tarea)).containsOnlyKeys("asunto", "medios");
                }));
    }

    @Test
    @DisplayName("el programa sí correlaciona, asigna y pone variables, aunque atienda una petición suya")
    void elProgramaPuede() {
        Task tarea = iniciada();
        por("/api/v1/consultas/x/retiro");
        tareas.setPriority(tarea.getId(), 9);
        tramites.setVariable(tarea.getProcessInstanceId(), "a", 1);
        tramites.correlateMessage("prueba.mensaje");
        assertThat(abiertas()).isZero();
    }

    // --- temporizadores
    // ------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"", "/engine-rest/job/x/execute"})
    @DisplayName("un temporizador no se adelanta a mano, ni en cinco intentos; a su hora sí se puede ejecutar")
    void adelanto(String ruta) {
        Task tarea = iniciada();
        Job antes = trabajo(tarea);
        if (!ruta.isEmpty()) {
            por(ruta);
        }
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> trabajos.executeJob(antes.getId()))
                    .isInstanceOf(ruta.isEmpty() ? ConflictoException.class : AuthorizationException.class)
                    .hasMessage(MotorSinAdelantos.ANTES_DE_TIEMPO);
        }
        Job despues = trabajo(tarea);
        assertThat(despues.getDuedate()).isEqualTo(antes.getDuedate());
        assertThat(despues.getRetries()).isEqualTo(antes.getRetries());
        assertThat(tramites.createIncidentQuery()
                        .processInstanceId(tarea.getProcessInstanceId())
                        .count())
                .isZero();
        assertThat(abierta(tarea)).isTrue();
        if (!ruta.isEmpty()) {
            // De fuera tampoco se le dan intentos: nunca ha fallado.
            assertThatThrownBy(() -> trabajos.setJobRetries(antes.getId(), 5))
                    .hasMessageContaining("Solo se puede reintentar un trabajo que falló");
        }
        ClockUtil.offset(3_600_001L);
        trabajos.executeJob(antes.getId());
        assertThat(abiertas()).isZero();
    }

    // --- consultas y filtros (CVE-2026-109432)
    // -------------------------------------------------------------------------

    @Test
    @DisplayName(
            "CVE-2026-109432: ninguna consulta de fuera lleva expresiones, tampoco en orQueries, ni al extender un filtro")
    void expresiones() {
        iniciada();
        String peligrosa = "${''.getClass().forName('java.lang.Runtime').getRuntime()}";
        Filter filtro = filtros.newTaskFilter("del programa")
                .setQuery(tareas.createTaskQuery()
                        .processDefinitionKey("prueba-guardia")
                        .taskCreatedBeforeExpression("${now()}"));
        filtros.saveFilter(filtro);
        ClockUtil.offset(1_000L);
        por("/engine-rest/task");
        Supplier<TaskQuery> directa = () -> tareas.createTaskQuery().taskAssigneeExpression(peligrosa);
        Supplier<TaskQuery> anidada = () ->
                tareas.createTaskQuery().or().taskAssigneeExpression(peligrosa).endOr();
        for (ThrowingCallable camino : List.<ThrowingCallable>of(
                () -> directa.get().list(),
                () -> anidada.get().list(),
                () -> anidada.get().count(),
                () -> anidada.get().singleResult(),
                () -> tareas.createTaskQuery()
                        .or()
                        .taskName("x")
                        .endOr()
                        .or()
                        .taskAssigneeExpression(peligrosa)
                        .endOr()
                        .listPage(0, 1),
                () -> filtros.list(filtro.getId(), directa.get()),
                () -> filtros.count(filtro.getId(), anidada.get()),
                () -> filtros.listPage(filtro.getId(), anidada.get(), 0, 1),
                () -> filtros.singleResult(filtro.getId(), anidada.get()))) {
            negada(camino, 403, OrdenesDeFuera.EXPRESIONES);
        }
        negada(() -> filtros.saveFilter(filtro.setName("otro")), 403, OrdenesDeFuera.FILTROS);
        negada(() -> filtros.deleteFilter(filtro.getId()), 403, OrdenesDeFuera.FILTROS);
        assertThat(filtros.list(filtro.getId())).hasSize(1);
        assertThat(filtros.count(filtro.getId(), tareas.createTaskQuery().taskAssignee("nadie")))
                .isZero();
        assertThat(tareas.createTaskQuery()
                        .processDefinitionKey("prueba-guardia")
                        .or()
                        .taskName("x")
                        .taskUnassigned()
                        .endOr()
                        .count())
                .isOne();
        nadie();
        filtros.deleteFilter(filtro.getId());
    }

    // --- lo que debe seguir abierto
    // ------------------------------------------------------------------------------------

    @Test
    @DisplayName("leer y administrar personas sigue abierto por el REST del motor")
    void abierto() {
        Task tarea = iniciada();
        por("/camunda/api/engine/engine/default/x");
        assertThatCode(() -> {
                    tareas.getVariables(tarea.getId());
                    formularios.getTaskFormData(tarea.getId());
                    formularios.getDeployedTaskForm(tarea.getId()).close();
                    formularios.getTaskFormVariables(tarea.getId());
                    tareas.getIdentityLinksForTask(tarea.getId());
                    tareas.getTaskComments(tarea.getId());
                    repositorio.getBpmnModelInstance(tarea.getProcessDefinitionId());
                    repositorio.getProcessModel(tarea.getProcessDefinitionId()).close();
                    tramites.getActivityInstance(tarea.getProcessInstanceId());
                    motor.getHistoryService()
                            .createHistoricActivityInstanceQuery()
                            .count();
                    motor.getHistoryService().createHistoricTaskInstanceReport().countByTaskName();
                    tareas.createTaskReport().taskCountByCandidateGroup();
                    trabajos.createMetricsQuery().sum();
                    trabajos.getTableCount();
                    trabajos.createTablePageQuery().tableName("ACT_RU_TASK").listPage(0, 1);
                    motor.getIdentityService().createUserQuery().count();
                    motor.getIdentityService().getPasswordPolicy();
                    motor.getIdentityService().checkPassword("nadie", "x");
                    motor.getAuthorizationService().createAuthorizationQuery().count();
                    var usuario = motor.getIdentityService().newUser("prueba-guardia-usuario");
                    usuario.setPassword("Una-clave-larga-y-rara-2026!");
                    motor.getIdentityService().saveUser(usuario);
                    motor.getIdentityService().deleteUser("prueba-guardia-usuario");
                })
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("fuera del REST del motor las excepciones del dominio llegan como son")
    void sinTraducir() {
        assertThatThrownBy(() -> tramites.startProcessInstanceByKey("prueba-guardia"))
                .isInstanceOf(DominioException.class);
    }
}
