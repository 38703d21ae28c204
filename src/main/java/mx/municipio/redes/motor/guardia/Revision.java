package mx.municipio.redes.motor.guardia;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.formulario.ValorEnviado;
import mx.municipio.redes.motor.Traspasos;
import mx.municipio.redes.motor.acceso.Grupos;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Lo que se revisa antes de una orden de una persona, en su misma transacción: el permiso primero, el formulario después. */
public final class Revision {
    static final String YA_ATENDIDA = "La tarea ya fue atendida o su plazo venció; nada se guardó."
            + " Si necesita lo que escribió, cópielo; en qué quedó lo dice su expediente.";
    static final String SIN_TAREA = "No existe la tarea pedida.";
    static final String SIN_PROCEDIMIENTO = "No existe el procedimiento pedido.";
    static final String FOLIO_AJENO = "El folio lo asigna el programa; no se envía.";
    static final String SOLO_PARA_SI = "Una tarea solo puede tomarla o soltarla para sí la persona que inició sesión.";
    static final String NO_LE_TOCA = "Esa tarea no le toca hoy a la persona a quien quiere darla.";
    static final String EN_OTRAS_MANOS =
            "La tarea ya no la tiene esa persona; vuelva a abrirla para ver quién la tiene.";
    static final String LA_TIENE_OTRA = "La tarea la tiene otra persona; para concluirla, tómela primero.";
    static final String DE_OTRA_OFICINA = "Esta tarea corresponde a otra oficina o persona.";
    static final String DESDE_EL_INICIO = "Un trámite solo puede iniciarse desde su formulario de inicio.";

    /** Lo que no tiene formulario de inicio no lo presenta nadie, por ninguna vía. */
    public static final String SIN_INICIO = "Este procedimiento no se inicia por separado: lo inicia el programa.";

    private static final CampoInterno CONCLUIR_TAREA = new CampoInterno(CompleteTaskCmd.class, "taskId");
    private static final CampoInterno CONCLUIR_VARIABLES = new CampoInterno(CompleteTaskCmd.class, "variables");
    private static final CampoInterno ENVIAR_TAREA = new CampoInterno(SubmitTaskFormCmd.class, "taskId");
    private static final CampoInterno ENVIAR_VARIABLES = new CampoInterno(SubmitTaskFormCmd.class, "properties");
    private static final CampoInterno TOMAR_TAREA = new CampoInterno(ClaimTaskCmd.class, "taskId");
    private static final CampoInterno TOMAR_USUARIO = new CampoInterno(ClaimTaskCmd.class, "userId");
    private static final CampoInterno INICIO_DEFINICION =
            new CampoInterno(SubmitStartFormCmd.class, "processDefinitionId");
    private static final CampoInterno INICIO_FOLIO = new CampoInterno(SubmitStartFormCmd.class, "businessKey");
    private static final CampoInterno INICIO_VARIABLES = new CampoInterno(SubmitStartFormCmd.class, "variables");
    private static final CampoInterno ARRANQUE =
            new CampoInterno(StartProcessInstanceCmd.class, "instantiationBuilder");

    private final Formularios formularios;
    private final Clock clock;
    private final ZoneId zona;
    private final Supplier<Traspasos> traspasos;

    Revision(Formularios formularios, Clock clock, ZoneId zona, Supplier<Traspasos> traspasos) {
        this.formularios = formularios;
        this.clock = clock;
        this.zona = zona;
        this.traspasos = traspasos;
    }

    /** La tarea de que trata la orden, si trata de una. */
    static @Nullable String tarea(Command<?> orden) {
        if (orden instanceof CompleteTaskCmd) {
            return CONCLUIR_TAREA.texto(orden);
        }
        if (orden instanceof SubmitTaskFormCmd) {
            return ENVIAR_TAREA.texto(orden);
        }
        if (orden instanceof Reparto reparto) {
            return reparto.tarea();
        }
        return orden instanceof ClaimTaskCmd ? TOMAR_TAREA.texto(orden) : null;
    }

    /** Si la orden concluye una tarea. */
    static boolean concluye(Command<?> orden) {
        return orden instanceof CompleteTaskCmd || orden instanceof SubmitTaskFormCmd;
    }

    /** La revisión que corresponde, o nada. */
    @Nullable
    Consumer<CommandContext> de(Command<?> orden, boolean deFuera) {
        if (concluye(orden)) {
            CampoInterno variables = orden instanceof CompleteTaskCmd ? CONCLUIR_VARIABLES : ENVIAR_VARIABLES;
            return contexto -> concluir(tarea(orden), limpias(variables, orden), deFuera, contexto);
        }
        if (orden instanceof ClaimTaskCmd) {
            return contexto -> tomar(tarea(orden), TOMAR_USUARIO.texto(orden), contexto);
        }
        if (orden instanceof Reparto reparto) {
            return contexto -> repartir(reparto, contexto);
        }
        if (orden instanceof SubmitStartFormCmd) {
            return contexto -> {
                ProcessDefinitionEntity definicion = definicion(() -> contexto.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(INICIO_DEFINICION.texto(orden)));
                boolean ajeno = INICIO_FOLIO.leer(orden) != null;
                iniciar(definicion, limpias(INICIO_VARIABLES, orden), ajeno, true, deFuera, contexto);
            };
        }
        if (orden instanceof StartProcessInstanceCmd) {
            ProcessInstantiationBuilderImpl builder =
                    (ProcessInstantiationBuilderImpl) Objects.requireNonNull(ARRANQUE.leer(orden));
            return contexto -> {
                ProcessDefinitionEntity definicion =
                        definicion(() -> new GetDeployedProcessDefinitionCmd(builder, false).execute(contexto));
                boolean ajeno = builder.getBusinessKey() != null
                        || builder.getCaseInstanceId() != null
                        || builder.getTenantId() != null;
                if (builder.getVariables() != null) {
                    builder.getVariables().putAll(Valores.limpias(builder.getVariables()));
                }
                iniciar(definicion, builder.getVariables(), ajeno, false, deFuera, contexto);
            };
        }
        if (orden instanceof StartProcessInstanceAtActivitiesCmd) {
            return contexto -> {
                throw new ProhibidoException(DESDE_EL_INICIO);
            };
        }
        return null;
    }

    private void concluir(
            @Nullable String id, @Nullable Map<String, Object> variables, boolean deFuera, CommandContext contexto) {
        TaskEntity tarea = permitida(id, contexto);
        String titular = tarea.getAssignee();
        String actual = contexto.getAuthenticatedUserId();
        if (actual != null && titular != null && !titular.equals(actual)) {
            throw new ConflictoException(LA_TIENE_OTRA);
        }
        Formulario formulario = formularios.deTarea(tarea, contexto);
        try {
            exigir(
                    formulario,
                    variables,
                    formulario == null ? Map.of() : Valores.existentes(formulario, tarea),
                    deFuera);
        } catch (FormularioException e) {
            // Quien se adelantó pudo cerrar el trámite mientras se leían sus datos: eso es lo que hay que decir.
            throw sigueAbierta(tarea.getId(), contexto) ? e : new ConflictoException(YA_ATENDIDA);
        }
    }

    private static boolean sigueAbierta(String id, CommandContext contexto) {
        var consulta = new TaskQueryImpl();
        consulta.taskId(id);
        return contexto.runWithoutAuthorization(() -> contexto.getTaskManager().findTaskCountByQueryCriteria(consulta))
                > 0;
    }

    /** TASK_WORK deja nombrar a otra persona al tomar; cada quien toma para sí y suelta solo lo suyo. */
    private static void tomar(@Nullable String id, @Nullable String usuario, CommandContext contexto) {
        TaskEntity tarea = permitida(id, contexto);
        String actual = contexto.getAuthenticatedUserId();
        String titular = usuario == null ? tarea.getAssignee() : usuario;
        if (actual != null && titular != null && !titular.equals(actual)) {
            throw new ProhibidoException(SOLO_PARA_SI);
        }
    }

    /** La toma, también de un colega, quien hoy puede hacerla; a otra persona que pueda, solo la da el supervisor. */
    private void repartir(Reparto reparto, CommandContext contexto) {
        boolean paraSi = reparto.a().equals(contexto.getAuthenticatedUserId());
        TaskEntity tarea = paraSi ? permitida(reparto.tarea(), contexto) : existente(reparto.tarea(), contexto);
        if (!paraSi) {
            if (!grupos(contexto).contains(Grupos.SUPERVISORES)) {
                checkers(contexto).forEach(checker -> checker.checkTaskWork(tarea));
                throw new ProhibidoException(SOLO_PARA_SI);
            }
            String a = reparto.a();
            TextoLibre.exigirLinea("userId", "Usuario", a, 64);
            if (!Reparto.toca(tarea, a, contexto.runWithoutAuthorization(() -> Accesos.grupos(a, contexto)))) {
                throw new ProhibidoException(NO_LE_TOCA);
            }
        }
        String titular = tarea.getAssignee();
        if (reparto.de() != null && !reparto.de().equals(titular)) {
            throw new ConflictoException(EN_OTRAS_MANOS);
        }
        if (!reparto.a().equals(titular) && (titular != null || !paraSi)) {
            traspasos.get().asentar(tarea.getProcessInstance().getBusinessKey(), tarea.getName(), titular, reparto.a());
        }
    }

    private void iniciar(
            ProcessDefinitionEntity definicion,
            @Nullable Map<String, Object> variables,
            boolean folioAjeno,
            boolean conFormulario,
            boolean deFuera,
            CommandContext contexto) {
        try {
            if (deFuera && folioAjeno) {
                throw FormularioException.de("businessKey", FOLIO_AJENO);
            }
            Formulario formulario = formularios.deInicio(definicion, contexto);
            exigir(formulario, variables, Map.of(), deFuera);
            if (formulario == null && (deFuera || conFormulario)) {
                throw new ProhibidoException(SIN_INICIO);
            }
        } catch (FormularioException e) {
            // El permiso lo revisa la orden misma, enseguida; a quien no lo tiene no se le habla del formulario.
            checkers(contexto).forEach(checker -> checker.checkCreateProcessInstance(definicion));
            throw e;
        }
    }

    /** Donde no hay formulario, de fuera no se admite dato alguno; el programa mismo sí puede ponerlos. */
    private void exigir(
            @Nullable Formulario formulario,
            @Nullable Map<String, Object> variables,
            Map<String, ? extends @Nullable Object> existentes,
            boolean deFuera) {
        Map<String, ValorEnviado> enviados = Valores.enviados(variables);
        if (formulario == null) {
            if (deFuera && !enviados.isEmpty()) {
                throw new FormularioException(
                        List.of(new ErrorCampo("", "Este paso no tiene formulario; no admite datos.")));
            }
            return;
        }
        List<ErrorCampo> errores = formulario.revisar(enviados, existentes, LocalDate.now(clock.withZone(zona)));
        if (!errores.isEmpty()) {
            throw new FormularioException(errores);
        }
    }

    private static TaskEntity permitida(@Nullable String id, CommandContext contexto) {
        TaskEntity tarea = existente(id, contexto);
        checkers(contexto).forEach(checker -> checker.checkTaskWork(tarea));
        exigirCandidato(tarea, contexto);
        return tarea;
    }

    private static TaskEntity existente(@Nullable String id, CommandContext contexto) {
        TaskEntity tarea = id == null ? null : contexto.getTaskManager().findTaskById(id);
        if (tarea == null) {
            boolean existio =
                    id != null && contexto.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(id) != null;
            throw existio ? new ConflictoException(YA_ATENDIDA) : new NoEncontradoException(SIN_TAREA);
        }
        return tarea;
    }

    /** La tarea la decide la oficina o la persona que el modelo nombra: administrar el motor no suple su función. */
    private static void exigirCandidato(TaskEntity tarea, CommandContext contexto) {
        String usuario = contexto.getAuthenticatedUserId();
        if (usuario != null && !Reparto.toca(tarea, usuario, grupos(contexto))) {
            // Quien se adelantó pudo llevarse, con la tarea, a quiénes se ofrecía.
            throw sigueAbierta(tarea.getId(), contexto)
                    ? new ProhibidoException(DE_OTRA_OFICINA)
                    : new ConflictoException(YA_ATENDIDA);
        }
    }

    private static List<String> grupos(CommandContext contexto) {
        Authentication actual = contexto.getAuthentication();
        return actual == null ? List.of() : Objects.requireNonNullElse(actual.getGroupIds(), List.of());
    }

    private static ProcessDefinitionEntity definicion(Supplier<ProcessDefinitionEntity> busqueda) {
        try {
            return busqueda.get();
        } catch (NullValueException | NotFoundException e) {
            throw new NoEncontradoException(SIN_PROCEDIMIENTO);
        }
    }

    private static List<CommandChecker> checkers(CommandContext contexto) {
        return contexto.getProcessEngineConfiguration().getCommandCheckers();
    }

    /** Las variables de la orden, que se las queda limpias. */
    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> limpias(CampoInterno variables, Command<?> orden) {
        Map<String, Object> enviadas = (Map<String, Object>) variables.leer(orden);
        if (enviadas == null) {
            return null;
        }
        Map<String, Object> limpias = Valores.limpias(enviadas);
        variables.escribir(orden, limpias);
        return limpias;
    }
}
