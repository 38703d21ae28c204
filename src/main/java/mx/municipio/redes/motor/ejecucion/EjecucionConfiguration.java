package mx.municipio.redes.motor.ejecucion;

import mx.municipio.redes.errores.BaseSinRespuesta;
import mx.municipio.redes.motor.trabajos.Trabajos;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** El ejecutor de trabajos del motor, medido con plazos que vencen y no con los valores de fábrica. */
@Configuration(proxyBeanMethods = false)
class EjecucionConfiguration {

    private static final int HILOS = 3;

    /** Un sistema ocioso mira si algo venció cada 5 s a lo más; de fábrica, cada 60. */
    private static final int ESPERA_MINIMA_MS = 1_000;

    private static final int ESPERA_MAXIMA_MS = 5_000;

    /** Lo que tarda otro nodo en retomar los trabajos de uno que cayó; de fábrica, 5 minutos. */
    private static final int CANDADO_MS = 60_000;

    @Bean
    @ConditionalOnProperty(
            prefix = "camunda.bpm.job-execution",
            name = "enabled",
            havingValue = "true",
            matchIfMissing = true)
    JobExecutor jobExecutor() {
        var ejecutor = new Ejecutor();
        ejecutor.setCorePoolSize(HILOS);
        ejecutor.setMaxPoolSize(HILOS);
        ejecutor.setQueueSize(20);
        ejecutor.setMaxJobsPerAcquisition(10);
        // Con la cola llena, quien adquiere también ejecuta, en vez de soltar lo que ya apartó y volver por ello.
        ejecutor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
        ejecutor.setWaitTimeInMillis(ESPERA_MINIMA_MS);
        ejecutor.setMaxWait(ESPERA_MAXIMA_MS);
        ejecutor.setLockTimeInMillis(CANDADO_MS);
        return ejecutor;
    }

    /** Con la base caída de fábrica deja una traza por intento; basta un renglón, y sigue intentando. */
    private static final class Ejecutor extends DefaultJobExecutor {

        private @Nullable Carril carril;

        @Override
        protected void startExecutingJobs() {
            super.startExecutingJobs();
            carril = Carril.arrancar(this);
        }

        @Override
        protected void stopExecutingJobs() {
            if (carril != null) {
                carril.detener();
            }
            super.stopExecutingJobs();
        }

        @Override
        protected void ensureInitialization() {
            super.ensureInitialization();
            acquireJobsRunnable = new SequentialJobAcquisitionRunnable(this) {
                @Override
                protected AcquiredJobs acquireJobs(
                        JobAcquisitionContext contexto, JobAcquisitionStrategy estrategia, ProcessEngineImpl motor) {
                    try {
                        return super.acquireJobs(contexto, estrategia, motor);
                    } catch (RuntimeException e) {
                        if (!BaseSinRespuesta.causa(e)) {
                            throw e;
                        }
                        BaseSinRespuesta.registrar("ver qué plazos y correos tocan", e);
                        return new AcquiredJobs(0);
                    }
                }
            };
        }
    }

    /** Al ponerse al día tras una caída, los recordatorios van antes que el vencimiento. Los trabajos aparte son de su carril. */
    @Bean
    ProcessEnginePlugin enOrdenDeVencimiento() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl motor) {
                motor.setJobExecutorAcquireByDueDate(true);
                // Sin adquirir por prioridad, el motor no mira el intervalo.
                motor.setJobExecutorAcquireByPriority(true);
                motor.setJobExecutorPriorityRangeMin(Trabajos.APARTE + 1);
            }
        };
    }
}
