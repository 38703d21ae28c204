package mx.municipio.redes.motor.trabajos;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Espera cada vez más entre intentos: cerca de dos días en total antes de dar el trabajo por agotado. */
@Component
final class Reintentos implements FailedJobCommandFactory {

    private static final Logger LOG = LoggerFactory.getLogger(Reintentos.class);

    private static final List<Duration> ESPERAS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(24));

    static final int INTENTOS = ESPERAS.size() + 1;

    private final TrabajoJobHandler ejecutor;

    Reintentos(TrabajoJobHandler ejecutor) {
        this.ejecutor = ejecutor;
    }

    @Override
    public Command<Object> getCommand(String id, Throwable causa) {
        return new Reintento(id, causa);
    }

    private final class Reintento extends DefaultJobRetryCmd {

        Reintento(String id, Throwable causa) {
            super(id, causa);
        }

        @Override
        protected void executeStandardStrategy(CommandContext contexto) {
            JobEntity trabajo = getJob();
            super.executeStandardStrategy(contexto);
            if (trabajo == null) {
                return;
            }
            int quedan = trabajo.getRetries();
            if (quedan > 0) {
                Duration espera = ESPERAS.get(Math.max(0, ESPERAS.size() - quedan));
                trabajo.setDuedate(
                        Date.from(ClockUtil.getCurrentTime().toInstant().plus(espera)));
            }
            if (TrabajoJobHandler.TIPO.equals(trabajo.getJobHandlerType())) {
                ejecutor.anotarFallo(trabajo, exception);
            } else {
                LOG.warn(
                        "Falló el trabajo {} ({}); quedan {} intentos",
                        trabajo.getJobDefinition() == null
                                ? trabajo.getJobHandlerType()
                                : trabajo.getJobDefinition().getActivityId(),
                        trabajo.getId(),
                        quedan,
                        exception);
            }
        }
    }
}
