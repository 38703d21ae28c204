package mx.municipio.redes.motor.guardia;

import java.util.List;
import java.util.Set;
import mx.municipio.redes.errores.ProhibidoException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;

/** Qué órdenes se admiten por el REST del motor. Lo que no está aquí se niega a todos, también al supervisor. */
final class OrdenesDeFuera {
    static final String FUERA_DE_FORMULARIO = "No se permite alterar un trámite por fuera de sus formularios.";
    static final String FILTROS = "Los filtros los define el programa; no se crean, cambian ni borran por esta vía.";
    static final String EXPRESIONES = "Una consulta no puede llevar expresiones.";

    private static final CampoInterno EXTENSION = new CampoInterno(AbstractExecuteFilterCmd.class, "extendingQuery");

    private static final Set<String> PAQUETES_DE_LECTURA = Set.of(
            "org.camunda.bpm.cockpit.",
            "org.camunda.bpm.webapp.",
            "org.camunda.bpm.admin.",
            "org.camunda.bpm.tasklist.");

    private static final Set<String> ADMITIDAS = Set.of(
            // Trabajo de las personas, con su formulario
            "SubmitStartFormCmd",
            "StartProcessInstanceCmd",
            "StartProcessInstanceAtActivitiesCmd",
            "SubmitTaskFormCmd",
            "CompleteTaskCmd",
            "ClaimTaskCmd",
            // Lecturas que no empiezan por Get, Find o Is
            "AuthorizationCheckCmd",
            "CheckPassword",
            "CreateUserQueryCmd",
            "CreateGroupQueryCmd",
            "CreateTenantQueryCmd",
            "DetermineHistoryLevelCmd",
            "TablePageQueryImpl",
            "MetricsQueryImpl",
            "TaskCountByCandidateGroupCmd",
            "HistoricTaskInstanceCountByNameCmd",
            "HistoricTaskInstanceCountByProcessDefinitionKey",
            "ExecuteDurationCmd",
            "ExecuteDurationReportCmd",
            "ExecuteFilterListCmd",
            "ExecuteFilterListPageCmd",
            "ExecuteFilterSingleResultCmd",
            "ExecuteFilterCountCmd",
            // Administración de personas; lo que de ellas se admite lo dice Accesos
            "CreateUserCmd",
            "SaveUserCmd",
            "DeleteUserCmd",
            "UnlockUserCmd",
            "CreateGroupCmd",
            "SaveGroupCmd",
            "DeleteGroupCmd",
            "CreateMembershipCmd",
            "DeleteMembershipCmd",
            "SetUserInfoCmd",
            "DeleteUserInfoCmd",
            // Un trabajo fallido se reintenta (ReintentosDeFuera); el adelanto de un plazo lo niega MotorSinAdelantos
            "SetJobRetriesCmd",
            "ExecuteJobsCmd",
            "SuccessfulJobListener",
            "FailedJobListener");

    /** Cuentan lo de todos sin mirar los permisos de quien pregunta. */
    private static final List<String> CUENTAN_TODO = List.of(
            "Statistics", "Report", "Metrics", "CountBy", "ExecuteDuration", "WorkerCount", "TablePage", "GetTable");

    private OrdenesDeFuera() {}

    static void revisar(Command<?> orden) {
        if (orden instanceof AbstractQuery<?, ?> consulta) {
            negarExpresiones(consulta);
            return;
        }
        if (orden instanceof SaveFilterCmd || orden instanceof CreateFilterCmd || orden instanceof DeleteFilterCmd) {
            throw new ProhibidoException(FILTROS);
        }
        if (!admitida(orden.getClass())) {
            throw new ProhibidoException(FUERA_DE_FORMULARIO);
        }
        if (orden instanceof AbstractExecuteFilterCmd
                && EXTENSION.leer(orden) instanceof AbstractQuery<?, ?> extension) {
            negarExpresiones(extension);
        }
    }

    /** Estadísticas, informes y medidas del motor: son de quien puede leer todos los trámites. */
    static boolean cuentaTodo(Command<?> orden) {
        String simple = orden.getClass().getSimpleName();
        return orden.getClass().getName().startsWith("org.camunda.")
                && CUENTAN_TODO.stream().anyMatch(simple::contains);
    }

    static boolean admitida(Class<?> clase) {
        String nombre = clase.getName();
        if (nombre.startsWith("mx.municipio.redes.")
                || PAQUETES_DE_LECTURA.stream().anyMatch(nombre::startsWith)) {
            return true;
        }
        String simple = clase.getSimpleName();
        return ADMITIDAS.contains(simple)
                || simple.startsWith("Get")
                || simple.startsWith("Find")
                || simple.startsWith("Is");
    }

    /** CVE-2026-109432: también las de {@code orQueries}, que el motor evalúa sin revisarlas. */
    private static void negarExpresiones(AbstractQuery<?, ?> consulta) {
        boolean anidadas = consulta instanceof TaskQueryImpl tareas
                && tareas.getQueries().stream()
                        .anyMatch(q -> !q.getExpressions().isEmpty());
        if (anidadas || !consulta.getExpressions().isEmpty()) {
            throw new ProhibidoException(EXPRESIONES);
        }
    }
}
