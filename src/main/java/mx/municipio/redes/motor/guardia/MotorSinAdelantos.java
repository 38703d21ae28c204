package mx.municipio.redes.motor.guardia;

import java.util.Date;
import mx.municipio.redes.errores.ConflictoException;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Un temporizador no se ejecuta a mano antes de su hora. Se revisa aquí y no dentro de la ejecución, que gastaría sus
 * reintentos y abriría un incidente.
 */
final class MotorSinAdelantos extends ManagementServiceImpl {
    static final String ANTES_DE_TIEMPO = "El plazo aún no vence; no puede adelantarse a mano.";

    MotorSinAdelantos(ProcessEngineConfigurationImpl configuracion) {
        super(configuracion);
    }

    @Override
    public void executeJob(String jobId) {
        commandExecutor.execute(new RevisarAdelanto(jobId));
        super.executeJob(jobId);
    }

    record RevisarAdelanto(String jobId) implements Command<@Nullable Void> {
        @Override
        public @Nullable Void execute(CommandContext contexto) {
            JobEntity job = jobId == null ? null : contexto.getJobManager().findJobById(jobId);
            if (job instanceof TimerEntity) {
                contexto.getProcessEngineConfiguration()
                        .getCommandCheckers()
                        .forEach(checker -> checker.checkUpdateJob(job));
                Date hora = job.getDuedate();
                if (hora != null && hora.after(ClockUtil.getCurrentTime())) {
                    throw new ConflictoException(ANTES_DE_TIEMPO);
                }
            }
            return null;
        }
    }
}
