package mx.municipio.redes.motor.guardia;

import java.util.Collection;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Dar una tarea abierta a una persona, la tenga o no otra. Quién puede lo revisa la guardia: TASK_WORK no lo da. */
public final class Reparto extends AssignTaskCmd {

    private final @Nullable String de;

    /** @param de de quién se toma; si ya no la tiene, no se toma. Nulo, de quien sea */
    public Reparto(String tarea, String a, @Nullable String de) {
        super(tarea, a);
        this.de = de;
    }

    String tarea() {
        return taskId;
    }

    String a() {
        return userId;
    }

    @Nullable
    String de() {
        return de;
    }

    /** Si la tarea le toca hoy, por sí o por su oficina. */
    public static boolean toca(TaskEntity tarea, String usuario, Collection<String> grupos) {
        return tarea.getCandidates().stream()
                .anyMatch(enlace -> usuario.equals(enlace.getUserId())
                        || (enlace.getGroupId() != null && grupos.contains(enlace.getGroupId())));
    }

    @Override
    protected void checkTaskAgainstContext(TaskEntity tarea, CommandContext contexto) {}
}
