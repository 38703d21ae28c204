package mx.municipio.redes.motor.guardia;

import static mx.municipio.redes.motor.guardia.ErroresDelMotorMapper.causa;

import jakarta.ws.rs.core.Response.Status;
import java.util.Objects;
import java.util.function.Consumer;
import mx.municipio.redes.errores.BaseOcupada;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.Fundamentos;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** El interceptor por el que pasa toda orden al motor. Las anidadas (delegados) y las del ejecutor de trabajos pasan sin revisión. */
final class Guardia extends CommandInterceptor {
    static final String YA_TOMADA = "La tarea ya la tomó otra persona.";
    static final String CAMBIADA = "Alguien cambió la tarea al mismo tiempo: vuelva a intentarlo.";

    private static final int INTENTOS = 5;

    private static final CampoInterno ASIGNAR_USUARIO = new CampoInterno(AssignTaskCmd.class.getSuperclass(), "userId");
    private static final CampoInterno ASIGNAR_TAREA =
            new CampoInterno(AssignTaskCmd.class.getSuperclass().getSuperclass(), "taskId");

    private final Revision revision;
    private final Accesos accesos;
    private final ReintentosDeFuera reintentos;
    private final Formularios formularios;
    private final Fundamentos fundamentos;

    Guardia(
            Revision revision,
            Accesos accesos,
            ReintentosDeFuera reintentos,
            Formularios formularios,
            Fundamentos fundamentos) {
        this.revision = revision;
        this.reintentos = reintentos;
        this.formularios = formularios;
        this.accesos = accesos;
        this.fundamentos = fundamentos;
    }

    @Override
    public <T> T execute(Command<T> orden) {
        if (Context.getCommandContext() != null || Context.getJobExecutorContext() != null) {
            return next.execute(orden);
        }
        boolean deFuera = Montaje.delMotor();
        Command<T> admitida = dibujar(deFuera ? asignar(orden) : orden);
        try {
            Consumer<CommandContext> previa = deFuera ? deFuera(admitida) : revision.de(admitida, false);
            return ejecutar(
                    previa == null ? admitida : new ConRevision<>(previa, admitida), Revision.concluye(admitida));
        } catch (RuntimeException e) {
            ErroresDelMotorMapper.anotarOrdenFallida(admitida);
            throw traducir(admitida, e, deFuera);
        }
    }

    /**
     * Quien concluye su tarea mientras otra persona concluye otra del mismo trámite no pierde: se intenta de nuevo, en otra
     * transacción y con su revisión entera, que ya ve lo que hizo la primera.
     */
    private <T> T ejecutar(Command<T> orden, boolean concluye) {
        RuntimeException primera = null;
        for (int intento = 1; ; intento++) {
            try {
                return next.execute(orden);
            } catch (ConflictoException e) {
                // Entretanto alguien tomó o concluyó esta misma: lo que hay que decir es que fue a la vez.
                throw primera == null ? e : primera;
            } catch (RuntimeException e) {
                boolean otraVez = concluye && intento < INTENTOS && causa(e, OptimisticLockingException.class) != null;
                if (!otraVez || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw e;
                }
                primera = e;
            }
        }
    }

    private @Nullable Consumer<CommandContext> deFuera(Command<?> orden) {
        Consumer<CommandContext> deAcceso = accesos.de(orden);
        if (deAcceso != null) {
            return deAcceso;
        }
        OrdenesDeFuera.revisar(orden);
        if (orden instanceof SetJobRetriesCmd reintento) {
            return contexto -> reintentos.revisar(reintento, contexto);
        }
        if (OrdenesDeFuera.cuentaTodo(orden)) {
            return contexto -> contexto.getAuthorizationManager()
                    .checkAuthorization(Permissions.READ, Resources.PROCESS_INSTANCE, Authorization.ANY);
        }
        return revision.de(orden, true);
    }

    /** Asignar, que TASK_WORK no permite: a nadie, como hace «Soltar» de Tasklist, es tomar para nadie; a alguien, un reparto. */
    @SuppressWarnings("unchecked")
    private static <T> Command<T> asignar(Command<T> orden) {
        if (!(orden instanceof AssignTaskCmd)) {
            return orden;
        }
        String tarea = Objects.requireNonNull(ASIGNAR_TAREA.texto(orden));
        String a = ASIGNAR_USUARIO.texto(orden);
        return (Command<T>) (a == null ? new ClaimTaskCmd(tarea, null) : new Reparto(tarea, a, null));
    }

    @SuppressWarnings("unchecked")
    private <T> Command<T> dibujar(Command<T> orden) {
        return orden instanceof GetTaskFormVariablesCmd datos
                ? (Command<T>) new DatosDelFormulario(datos, formularios)
                : orden;
    }

    private RuntimeException traducir(Command<?> orden, RuntimeException e, boolean deFuera) {
        DominioException dominio = causa(e, DominioException.class);
        if (dominio == null) {
            dominio = carrera(orden, e);
        }
        if (dominio == null) {
            return e;
        }
        fundamentos.en(dominio);
        if (!deFuera) {
            return dominio;
        }
        if (orden instanceof ExecuteJobsCmd || orden instanceof MotorSinAdelantos.RevisarAdelanto) {
            // El recurso de trabajos convierte en 500 todo lo que no sea esto.
            return new AuthorizationException(dominio.mensaje());
        }
        ErroresDelMotorMapper.anotarRechazo(dominio);
        return new InvalidRequestException(estado(dominio), dominio, dominio.conClausula());
    }

    /** JAX-RS no conoce el 422 de una regla de la norma; lo pone después {@link ErroresDelMotorMapper}. */
    private static Status estado(DominioException dominio) {
        Status estado = Status.fromStatusCode(dominio.estado());
        return estado == null ? Status.BAD_REQUEST : estado;
    }

    /** Persona contra temporizador, o contra otra persona: el motor pierde de tres maneras; para quien pierde es una. */
    private @Nullable ConflictoException carrera(Command<?> orden, RuntimeException e) {
        String tarea = Revision.tarea(orden);
        if (tarea == null) {
            boolean inicio = orden instanceof SubmitStartFormCmd || orden instanceof StartProcessInstanceCmd;
            return inicio && simultanea(e)
                    ? new ConflictoException(
                            "Otra operación ocurrió al mismo tiempo; nada se guardó. Intente de nuevo.")
                    : null;
        }
        if (e instanceof TaskAlreadyClaimedException) {
            return new ConflictoException(YA_TOMADA);
        }
        boolean simultanea = simultanea(e);
        boolean posible = simultanea
                || e instanceof NullPointerException
                || e instanceof NullValueException
                || e instanceof IllegalStateException
                // Quien ganó se llevó, con la tarea, el permiso sobre ella.
                || e instanceof AuthorizationException;
        if (posible && ausente(tarea)) {
            return new ConflictoException(Revision.YA_ATENDIDA);
        }
        // La tarea sigue: quien ganó solo la tomó o la soltó.
        return simultanea ? new ConflictoException(CAMBIADA) : null;
    }

    /** Otra persona lo cambió mientras tanto, o lo tuvo ocupado más de lo que la base espera. */
    private static boolean simultanea(RuntimeException e) {
        return causa(e, OptimisticLockingException.class) != null || BaseOcupada.causa(e);
    }

    private boolean ausente(String tarea) {
        return next.execute(contexto -> contexto.getTaskManager().findTaskById(tarea) == null);
    }

    /** La orden con su revisión por delante, en la misma transacción. */
    private record ConRevision<T>(Consumer<CommandContext> previa, Command<T> orden) implements Command<T> {
        @Override
        public T execute(CommandContext contexto) {
            previa.accept(contexto);
            return orden.execute(contexto);
        }
    }
}
