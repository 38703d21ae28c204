package mx.municipio.redes.motor;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.motor.acceso.Grupos;
import mx.municipio.redes.motor.guardia.Formularios;
import mx.municipio.redes.motor.guardia.Reparto;
import mx.municipio.redes.motor.guardia.Valores;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Las tareas abiertas, una por una: verlas, tomarlas, darlas y concluirlas. */
@Component
public class Tareas {

    /** Una tarea abierta, con su identificador en Tasklist. */
    public record Abierta(String id, String nombre) {}

    /**
     * Una tarea abierta, quién la tiene y si a quien pregunta le toca hoy.
     *
     * @param proceso clave del proceso
     * @param folio clave de negocio de su caso; vacía si no tiene
     * @param vence primer instante después de su plazo; nulo si no lo tiene
     */
    public record Tarea(
            String id,
            String nombre,
            String proceso,
            String folio,
            @Nullable String responsable,
            boolean leToca,
            @Nullable Instant vence) {}

    /** El formulario de una tarea, si tiene, y las variables que tiene a la vista. */
    public record Hoja(Optional<Formulario> formulario, Map<String, @Nullable Object> datos) {}

    private static final String SIN_TAREA = "No existe la tarea pedida.";

    private final ProcessEngine motor;
    private final Motor casos;
    private final Formularios formularios = new Formularios();

    Tareas(@Lazy ProcessEngine motor, Motor casos) {
        this.motor = motor;
        this.casos = casos;
    }

    /** Las abiertas de la instancia que la persona tomó o puede tomar; el supervisor, que las da, todas. */
    public List<Abierta> de(String instancia, Usuario usuario) {
        TaskQuery abiertas = motor.getTaskService().createTaskQuery().processInstanceId(instancia);
        if (!usuario.es(Grupos.SUPERVISORES)) {
            abiertas.or()
                    .taskAssignee(usuario.id())
                    .taskCandidateUser(usuario.id())
                    .includeAssignedTasks()
                    .endOr();
        }
        return abiertas.orderByTaskCreateTime().asc().list().stream()
                .map(tarea -> new Abierta(tarea.getId(), tarea.getName()))
                .toList();
    }

    /** @throws NoEncontradoException si no está abierta, o ni le toca a la persona ni es supervisora */
    public Tarea exigir(String id, Usuario usuario) {
        return enLaTarea(id, usuario, (tarea, contexto) -> {
            Date vence = tarea.getDueDate();
            return new Tarea(
                    id,
                    tarea.getName(),
                    tarea.getProcessDefinition().getKey(),
                    Objects.requireNonNullElse(tarea.getProcessInstance().getBusinessKey(), ""),
                    tarea.getAssignee(),
                    Reparto.toca(tarea, usuario.id(), usuario.grupos()),
                    vence == null ? null : vence.toInstant());
        });
    }

    /** @throws NoEncontradoException como {@link #exigir} */
    public Hoja hoja(String id, Usuario usuario) {
        return enLaTarea(
                id,
                usuario,
                (tarea, contexto) ->
                        new Hoja(Optional.ofNullable(formularios.deTarea(tarea, contexto)), Valores.visibles(tarea)));
    }

    /**
     * El folio de una tarea que ya no está abierta; vacío si nunca existió, si sigue abierta o si su caso no tiene folio. Quien
     * llama ve si el expediente concierne a quien pregunta.
     */
    public Optional<String> folioDeConcluida(String id) {
        return sinAutorizacion(contexto -> Optional.ofNullable(motor.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(id)
                        .finished()
                        .singleResult())
                .map(HistoricTaskInstance::getRootProcessInstanceId)
                .map(instancia -> motor.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instancia)
                        .singleResult()
                        .getBusinessKey()));
    }

    /**
     * La toma para sí quien actúa.
     *
     * @param de de qué colega; nulo si solo la toma estando libre
     * @throws NoEncontradoException si no existe o no le toca
     * @throws ConflictoException si ya la tiene otra persona
     */
    public void tomar(String tarea, Usuario usuario, @Nullable String de) {
        ordenar(de == null ? new ClaimTaskCmd(tarea, usuario.id()) : new Reparto(tarea, usuario.id(), de));
    }

    /** La suelta quien la tiene, que es quien actúa. */
    public void soltar(String tarea) {
        ordenar(new ClaimTaskCmd(tarea, null));
    }

    /**
     * A quiénes les toca hoy, por sí o por su oficina; sin orden.
     *
     * @throws NoEncontradoException como {@link #exigir}
     */
    public Set<String> aQuienesToca(String id, Usuario usuario) {
        return enLaTarea(id, usuario, (tarea, contexto) -> tarea.getCandidates().stream()
                .flatMap(enlace -> enlace.getGroupId() == null
                        ? Stream.of(enlace.getUserId())
                        : motor
                                .getIdentityService()
                                .createUserQuery()
                                .memberOfGroup(enlace.getGroupId())
                                .list()
                                .stream()
                                .map(User::getId))
                .collect(Collectors.toSet()));
    }

    /**
     * El supervisor, que es quien actúa, la da a una persona a quien le toca.
     *
     * @throws NoEncontradoException si no existe o quien actúa no la ve
     * @throws ProhibidoException si quien actúa no es supervisor, o a esa persona no le toca hoy
     */
    public void asignar(String tarea, Usuario usuario, @Nullable String a) {
        if (!usuario.es(Grupos.SUPERVISORES)) {
            exigir(tarea, usuario);
            throw new ProhibidoException("La tarea la da el supervisor; para sí, cada quien la toma.");
        }
        ordenar(new Reparto(tarea, TextoLibre.exigirLinea("usuario", "Usuario", a, 64), null));
    }

    /**
     * La concluye quien actúa, la tenga tomada o esté libre.
     *
     * @throws mx.municipio.redes.errores.FormularioException si los datos no cumplen su formulario
     * @throws ConflictoException si la tiene otra persona, si ya se atendió o si su plazo venció
     */
    public void concluir(String tarea, Map<String, Object> datos) {
        try {
            motor.getFormService().submitTaskForm(tarea, casos.variables(datos));
        } catch (AuthorizationException e) {
            throw new NoEncontradoException(SIN_TAREA);
        }
    }

    private void ordenar(Command<?> orden) {
        try {
            ejecutar(orden);
        } catch (AuthorizationException e) {
            throw new NoEncontradoException(SIN_TAREA);
        }
    }

    private <T> T enLaTarea(String id, Usuario usuario, BiFunction<TaskEntity, CommandContext, T> leer) {
        return sinAutorizacion(contexto -> {
            TaskEntity tarea = contexto.getTaskManager().findTaskById(id);
            if (tarea == null
                    || !(Reparto.toca(tarea, usuario.id(), usuario.grupos()) || usuario.es(Grupos.SUPERVISORES))) {
                throw new NoEncontradoException(SIN_TAREA);
            }
            return leer.apply(tarea, contexto);
        });
    }

    private <T> T sinAutorizacion(Function<CommandContext, T> leer) {
        return ejecutar(contexto -> contexto.runWithoutAuthorization(() -> leer.apply(contexto)));
    }

    private <T> T ejecutar(Command<T> orden) {
        return ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(orden);
    }
}
