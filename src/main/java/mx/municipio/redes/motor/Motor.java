package mx.municipio.redes.motor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.guardia.Revision;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.ActivityExecutionTreeMapping;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lo que los trámites piden al motor de procesos; ningún otro paquete conoce su API. */
@Component
public class Motor {

    /** Una instancia recién iniciada. {@code folio} es su clave de negocio. */
    public record Inicio(String instancia, String folio) {}

    /**
     * Una tarea abierta que cambió de manos.
     *
     * @param fuera a quienes ya no les toca
     * @param ahora a quienes se ofrece; vacía si hoy no le toca a nadie
     */
    public record Reofrecida(String nombre, List<String> fuera, List<String> ahora) {}

    /** Un caso abierto y su clave de negocio. */
    public record Caso(String instancia, String clave) {}

    /** Una tarea que nadie tiene tomada, y el folio de su trámite. */
    public record TareaLibre(String folio, String nombre) {}

    /**
     * Un temporizador por venir.
     *
     * @param desde cuándo se puso
     */
    public record Temporizador(String id, String elemento, Instant desde, Instant cuando) {}

    private final ProcessEngine motor;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final DmnEngine tablas =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    /** La versión con que este nodo arrancó: su modelo y su código van juntos, aunque otro nodo despliegue uno nuevo. */
    private final Map<String, String> definiciones = new ConcurrentHashMap<>();

    Motor(@Lazy ProcessEngine motor, JdbcClient jdbc, ObjectMapper json) {
        this.motor = motor;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Inicia el proceso como la persona que actúa, con los datos de su formulario de inicio.
     *
     * @throws NoEncontradoException si no existe el proceso
     * @throws ProhibidoException si la persona no puede iniciarlo
     * @throws mx.municipio.redes.errores.FormularioException si los datos no cumplen el formulario
     */
    public Inicio iniciar(String proceso, Map<String, Object> datos) {
        try {
            ProcessInstance instancia = motor.getFormService().submitStartForm(definicion(proceso), variables(datos));
            return new Inicio(instancia.getId(), instancia.getBusinessKey());
        } catch (AuthorizationException e) {
            throw new ProhibidoException("Su usuario no puede iniciar este trámite.");
        }
    }

    /** El formulario de inicio tal como lo muestra Tasklist, para quien puede iniciar el proceso. */
    public String formularioDeInicio(String proceso) {
        try {
            if (!tieneFormulario(proceso)) {
                throw new ProhibidoException(Revision.SIN_INICIO);
            }
            return desplegado(proceso);
        } catch (AuthorizationException e) {
            throw new ProhibidoException("Su usuario no puede iniciar este trámite.");
        }
    }

    /** El mismo, para mostrar lo ya presentado a quien no puede iniciar el proceso; vacío si lo inicia el programa. */
    public Optional<String> formularioDeLoPresentado(String proceso) {
        return sinAutorizacion(() -> tieneFormulario(proceso) ? Optional.of(desplegado(proceso)) : Optional.empty());
    }

    private boolean tieneFormulario(String proceso) {
        return motor.getFormService().getStartFormData(definicion(proceso)).getCamundaFormRef() != null;
    }

    private String desplegado(String proceso) {
        try (InputStream formulario = motor.getFormService().getDeployedStartForm(definicion(proceso))) {
            return new String(formulario.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Si el modelo ofrece iniciar el proceso a alguno de los grupos de la persona. */
    public boolean ofrece(String proceso, Usuario usuario) {
        String definicion = definicion(proceso);
        return sinAutorizacion(() -> motor.getRepositoryService().getIdentityLinksForProcessDefinition(definicion))
                .stream()
                .anyMatch(enlace -> enlace.getGroupId() != null && usuario.es(enlace.getGroupId()));
    }

    /**
     * Entrega un mensaje a una instancia. Quien llama ya comprobó que la persona puede hacerlo.
     *
     * @throws ConflictoException si la instancia ya no lo espera
     */
    public void entregar(String mensaje, String instancia, Map<String, Object> datos) {
        try {
            sinAutorizacion(() -> {
                motor.getRuntimeService()
                        .createMessageCorrelation(mensaje)
                        .processInstanceId(instancia)
                        .setVariables(variables(datos))
                        .correlate();
                return true;
            });
        } catch (MismatchingMessageCorrelationException e) {
            throw new ConflictoException("El trámite ya concluyó; nada se guardó.");
        }
    }

    /**
     * Empieza un caso, sin formulario ni persona que lo presente, del proceso que con ese mensaje comienza.
     *
     * @param clave la de negocio, con que se le encuentra
     */
    public void empezar(String mensaje, String clave, Map<String, Object> datos) {
        sinAutorizacion(() -> motor.getRuntimeService()
                .createMessageCorrelation(mensaje)
                .processInstanceBusinessKey(clave)
                .setVariables(variables(datos))
                .correlateStartMessage());
    }

    /** Los casos abiertos de ese proceso en que la variable tiene ese valor. */
    public List<Caso> abiertos(String proceso, String variable, String valor) {
        return sinAutorizacion(() -> motor
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(proceso)
                .variableValueEquals(variable, valor)
                .list()
                .stream()
                .map(caso -> new Caso(caso.getId(), caso.getBusinessKey()))
                .toList());
    }

    /** El valor de una variable de un caso abierto; vacío si no la tiene. */
    public <T> Optional<T> leer(Caso caso, Variable<T> variable) {
        return sinAutorizacion(() -> Optional.ofNullable(
                variable.tipo().cast(motor.getRuntimeService().getVariable(caso.instancia(), variable.nombre()))));
    }

    /** Cambia variables de una instancia viva, por ejemplo cuando el calendario mueve su plazo. */
    public void escribir(String instancia, Map<String, Object> datos) {
        sinAutorizacion(() -> {
            motor.getRuntimeService().setVariables(instancia, variables(datos));
            return true;
        });
    }

    /**
     * Los que llegan después de ese instante, de los elementos que se llamen así, en cualquier caso y por identificador.
     *
     * @param siguenA identificador; vacío al empezar
     */
    public List<Temporizador> temporizadores(Instant despuesDe, Pattern nombre, String siguenA, int limite) {
        List<String> elementos =
                jdbc.sql("SELECT DISTINCT ACT_ID_ FROM ACT_RU_JOBDEF").query(String.class).list().stream()
                        .filter(elemento -> nombre.matcher(elemento).matches())
                        .toList();
        return elementos.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT J.ID_, D.ACT_ID_, J.CREATE_TIME_, J.DUEDATE_ FROM ACT_RU_JOB J"
                                + " JOIN ACT_RU_JOBDEF D ON D.ID_ = J.JOB_DEF_ID_ WHERE D.ACT_ID_ IN (:elementos)"
                                + " AND J.PROCESS_INSTANCE_ID_ IS NOT NULL AND J.DUEDATE_ > :despuesDe"
                                + " AND J.ID_ > :siguenA ORDER BY J.ID_ LIMIT :limite")
                        .param("elementos", elementos)
                        .param("despuesDe", Timestamp.from(despuesDe))
                        .param("siguenA", siguenA)
                        .param("limite", limite)
                        .query((fila, n) -> new Temporizador(
                                fila.getString(1),
                                fila.getString(2),
                                fila.getTimestamp(3).toInstant(),
                                fila.getTimestamp(4).toInstant()))
                        .list();
    }

    public void mover(Temporizador temporizador, Instant nuevo) {
        sinAutorizacion(() -> {
            motor.getManagementService().setJobDuedate(temporizador.id(), Date.from(nuevo));
            return true;
        });
    }

    /** Mueve el temporizador del elemento, si sigue pendiente. */
    public void moverTemporizador(String instancia, String elemento, Instant nuevo) {
        sinAutorizacion(() -> {
            for (Job trabajo : motor.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instancia)
                    .activityId(elemento)
                    .timers()
                    .list()) {
                motor.getManagementService().setJobDuedate(trabajo.getId(), Date.from(nuevo));
            }
            return true;
        });
    }

    /** Lo mueve si sigue pendiente; si ya corrió y su actividad sigue abierta, lo pone otra vez. */
    public void reponerTemporizador(String instancia, String elemento, Instant nuevo) {
        moverTemporizador(instancia, elemento, nuevo);
        sinAutorizacion(() -> {
            CommandContext contexto = Context.getCommandContext();
            ScopeImpl actividad = contexto.getExecutionManager()
                    .findExecutionById(instancia)
                    .getProcessDefinition()
                    .findActivity(elemento)
                    .getEventScope();
            for (ExecutionEntity abierta :
                    new ActivityExecutionTreeMapping(contexto, instancia).getExecutions(actividad)) {
                if (abierta.getJobs().stream().noneMatch(trabajo -> elemento.equals(trabajo.getActivityId()))) {
                    Objects.requireNonNull(TimerDeclarationImpl.getDeclarationsForScope(actividad)
                                    .get(elemento))
                            .createTimer(abierta)
                            .setDuedate(Date.from(nuevo));
                }
            }
            return true;
        });
    }

    /** Cambia la fecha límite que Tasklist muestra en la tarea del elemento, si sigue abierta. */
    public void fecharTarea(String instancia, String elemento, Instant limite, Map<String, Object> locales) {
        sinAutorizacion(() -> {
            for (Task tarea : motor.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instancia)
                    .taskDefinitionKey(elemento)
                    .list()) {
                tarea.setDueDate(Date.from(limite));
                motor.getTaskService().saveTask(tarea);
                motor.getTaskService().setVariablesLocal(tarea.getId(), variables(locales));
            }
            return true;
        });
    }

    /**
     * Vuelve a preguntar al modelo a quién se ofrece cada tarea abierta de la instancia. A quien ya no le toca no se le
     * ofrece más, ni puede ya leerla ni completarla; si la había tomado, queda libre. Las que el modelo ofrece a una
     * oficina no cambian.
     *
     * @return las que cambiaron
     */
    public List<Reofrecida> reofrecer(String instancia) {
        return sinAutorizacion(() -> {
            CommandContext contexto = Context.getCommandContext();
            List<Reofrecida> reofrecidas = new ArrayList<>();
            for (TaskEntity tarea : contexto.getDbEntityManager()
                    .pruneDeletedEntities(contexto.getTaskManager().findTasksByProcessInstanceId(instancia))) {
                TaskDefinition definicion = tarea.getTaskDefinition();
                if (!definicion.getCandidateUserIdExpressions().isEmpty()
                        && definicion.getCandidateGroupIdExpressions().isEmpty()) {
                    reofrecer(tarea, candidatos(tarea)).ifPresent(reofrecidas::add);
                }
            }
            return List.copyOf(reofrecidas);
        });
    }

    /**
     * Deja libres las tareas que la persona tomó, que siguen ofrecidas a quienes ya lo estaban.
     *
     * @return cuáles eran
     */
    public List<TareaLibre> soltar(String usuario) {
        return sinAutorizacion(() -> {
            List<Task> tomadas = motor.getTaskService()
                    .createTaskQuery()
                    .taskAssignee(usuario)
                    .list();
            for (Task tarea : tomadas) {
                motor.getTaskService().setAssignee(tarea.getId(), null);
            }
            // También los de las que tuvo antes que otra persona de su oficina.
            quitarPermisos(null, Set.of(usuario));
            return tomadas.stream()
                    .map(tarea -> new TareaLibre(folio(tarea), tarea.getName()))
                    .toList();
        });
    }

    private Optional<Reofrecida> reofrecer(TaskEntity tarea, Set<String> ahora) {
        TaskService tareas = motor.getTaskService();
        Set<String> antes = new TreeSet<>();
        tareas.getIdentityLinksForTask(tarea.getId()).stream()
                .filter(enlace -> enlace.getType().equals(IdentityLinkType.CANDIDATE) && enlace.getUserId() != null)
                .map(IdentityLink::getUserId)
                .forEach(antes::add);
        String quienLaTomo = tarea.getAssignee();
        boolean libre = quienLaTomo != null && !ahora.contains(quienLaTomo);
        if (antes.equals(ahora) && !libre) {
            return Optional.empty();
        }
        Set<String> fuera = new TreeSet<>(antes);
        fuera.removeAll(ahora);
        fuera.forEach(usuario -> tareas.deleteCandidateUser(tarea.getId(), usuario));
        ahora.stream()
                .filter(usuario -> !antes.contains(usuario))
                .forEach(usuario -> tareas.addCandidateUser(tarea.getId(), usuario));
        if (libre) {
            tareas.setAssignee(tarea.getId(), null);
            fuera.add(quienLaTomo);
        }
        quitarPermisos(tarea.getId(), fuera);
        return Optional.of(new Reofrecida(tarea.getName(), List.copyOf(fuera), List.copyOf(ahora)));
    }

    /** Como el motor los averigua al crear la tarea. */
    private static Set<String> candidatos(TaskEntity tarea) {
        Set<String> candidatos = new TreeSet<>();
        for (Expression expresion : tarea.getTaskDefinition().getCandidateUserIdExpressions()) {
            Object valor = expresion.getValue(tarea.getExecution());
            if (valor instanceof Collection<?> varios) {
                varios.forEach(uno -> candidatos.add(String.valueOf(uno)));
            } else if (valor instanceof String uno) {
                candidatos.add(uno);
            }
        }
        return candidatos;
    }

    /** El motor no quita el permiso junto con la candidatura. Sin tarea, el de todas. */
    private void quitarPermisos(@Nullable String tarea, Set<String> usuarios) {
        if (usuarios.isEmpty()) {
            return;
        }
        AuthorizationService permisos = motor.getAuthorizationService();
        AuthorizationQuery suyos = permisos.createAuthorizationQuery()
                .userIdIn(usuarios.toArray(String[]::new))
                .resourceType(Resources.TASK);
        (tarea == null ? suyos : suyos.resourceId(tarea))
                .list().stream().map(Authorization::getId).forEach(permisos::deleteAuthorization);
    }

    private String folio(Task tarea) {
        ProcessInstance instancia = motor.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(tarea.getProcessInstanceId())
                .singleResult();
        return instancia == null || instancia.getBusinessKey() == null ? "" : instancia.getBusinessKey();
    }

    private String definicion(String proceso) {
        return definiciones.computeIfAbsent(proceso, this::ultimaDefinicion);
    }

    private String ultimaDefinicion(String proceso) {
        var configuracion = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        try {
            return sinAutorizacion(() -> configuracion
                    .getDeploymentCache()
                    .findDeployedLatestProcessDefinitionByKey(proceso)
                    .getId());
        } catch (NullValueException | NotFoundException e) {
            throw new NoEncontradoException("No existe el trámite «" + proceso + "».");
        }
    }

    /**
     * Lo que responde una tabla de decisión, por el nombre de cada salida. Preguntar no deja historia: también lo hace una
     * página.
     *
     * @throws IllegalStateException si ninguna regla responde
     */
    public Map<String, Object> decidir(String tabla, Map<String, Object> entradas) {
        var configuracion = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        var decision = (DmnDecision) sinAutorizacion(
                () -> configuracion.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(tabla));
        DmnDecisionRuleResult regla =
                tablas.evaluateDecisionTable(decision, variables(entradas)).getSingleResult();
        if (regla == null) {
            throw new IllegalStateException("La tabla " + tabla + " no responde a " + entradas);
        }
        return regla.getEntryMap();
    }

    /** El usuario sigue siendo quien actúa; solo se omite el permiso del motor, que no conoce expedientes. */
    private <T> T sinAutorizacion(Callable<T> accion) {
        var configuracion = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
        try {
            return configuracion
                    .getCommandExecutorTxRequired()
                    .execute(contexto -> contexto.runWithoutAuthorization(accion));
        } catch (OptimisticLockingException e) {
            throw new ConflictoException("Otra operación ocurrió al mismo tiempo; nada se guardó. Intente de nuevo.");
        }
    }

    VariableMap variables(Map<String, Object> datos) {
        VariableMap variables = Variables.createVariables();
        datos.forEach((nombre, valor) -> {
            if (valor instanceof Map || valor instanceof Collection) {
                variables.putValueTyped(
                        nombre, SpinValues.jsonValue(texto(valor)).create());
            } else if (valor instanceof Instant instante) {
                variables.putValue(nombre, Date.from(instante));
            } else if (valor instanceof Integer entero) {
                variables.putValue(nombre, entero.longValue());
            } else {
                variables.putValue(nombre, valor);
            }
        });
        return variables;
    }

    private String texto(Object valor) {
        try {
            return json.writeValueAsString(valor);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
