package mx.municipio.redes.motor.ejecucion;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import mx.municipio.redes.errores.BaseSinRespuesta;
import mx.municipio.redes.motor.trabajos.SalidaCerradaException;
import mx.municipio.redes.motor.trabajos.Trabajos;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * El hilo de los trabajos que esperan a otro servidor: ningún plazo hace cola tras ellos. Los hace de uno en uno y los aparta
 * como el ejecutor del motor, para que dos nodos no hagan el mismo. Si su servidor no responde, todos esperan un minuto.
 */
final class Carril implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Carril.class);

    private static final int PAGINA = 50;
    private static final Duration OCIO = Duration.ofSeconds(1);
    private static final Duration PAUSA = Duration.ofMinutes(1);

    private final JobExecutor ejecutor;
    private final Thread hilo = new Thread(this, "trabajos-aparte");
    private volatile boolean vivo = true;
    private boolean cerrada;

    private Carril(JobExecutor ejecutor) {
        this.ejecutor = ejecutor;
    }

    static Carril arrancar(JobExecutor ejecutor) {
        var carril = new Carril(ejecutor);
        // El programa termina sin esperar al servidor que no contesta; lo que dejó a medias se deshace y sale después.
        carril.hilo.setDaemon(true);
        carril.hilo.start();
        return carril;
    }

    void detener() {
        vivo = false;
        hilo.interrupt();
    }

    @Override
    public void run() {
        while (vivo) {
            try {
                Duration descanso = vuelta();
                if (!descanso.isZero()) {
                    Thread.sleep(descanso.toMillis());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** @return cuánto esperar antes de la siguiente */
    private Duration vuelta() {
        try {
            boolean hizo = false;
            for (ProcessEngineImpl motor : ejecutor.getProcessEngines()) {
                for (Job trabajo : pendientes(motor)) {
                    if (!vivo) {
                        return OCIO;
                    }
                    if (apartar(motor, trabajo.getId())) {
                        hizo = true;
                        if (!hacer(motor, trabajo.getId())) {
                            return PAUSA;
                        }
                    }
                }
            }
            return hizo ? Duration.ZERO : OCIO;
        } catch (RuntimeException e) {
            if (BaseSinRespuesta.causa(e)) {
                BaseSinRespuesta.registrar("ver qué correos tocan", e);
            } else if (vivo) {
                LOG.warn("No se pudo ver qué correos tocan; se intenta de nuevo", e);
            }
            return OCIO;
        }
    }

    private static List<Job> pendientes(ProcessEngineImpl motor) {
        return motor.getManagementService()
                .createJobQuery()
                .executable()
                .active()
                .priorityLowerThanOrEquals(Trabajos.APARTE)
                .orderByJobDuedate()
                .asc()
                .listPage(0, PAGINA);
    }

    private boolean apartar(ProcessEngineImpl motor, String id) {
        try {
            return motor.getProcessEngineConfiguration()
                    .getCommandExecutorTxRequired()
                    .execute(contexto -> {
                        JobEntity trabajo = contexto.getJobManager().findJobById(id);
                        Date ahora = ClockUtil.getCurrentTime();
                        if (trabajo == null
                                || trabajo.getLockExpirationTime() != null
                                        && trabajo.getLockExpirationTime().after(ahora)) {
                            return false;
                        }
                        trabajo.setLockOwner(ejecutor.getLockOwner());
                        trabajo.setLockExpirationTime(new Date(ahora.getTime() + ejecutor.getLockTimeInMillis()));
                        return true;
                    });
        } catch (OptimisticLockingException otroNodo) {
            return false;
        }
    }

    /** @return falso si su servidor no responde */
    private boolean hacer(ProcessEngineImpl motor, String id) {
        var intento = new Intento(id, motor);
        intento.run();
        if (intento.fallo == null) {
            if (cerrada && intento.hecho) {
                cerrada = false;
                LOG.info("Los correos vuelven a salir");
            }
            return true;
        }
        if (!cerrada && vivo) {
            cerrada = true;
            LOG.warn(
                    "{} Los correos esperan, y cada minuto se prueba con uno; los plazos no los esperan.",
                    intento.fallo.getMessage());
        }
        return false;
    }

    private static final class Intento extends ExecuteJobsRunnable {

        private @Nullable SalidaCerradaException fallo;
        private boolean hecho;

        Intento(String id, ProcessEngineImpl motor) {
            super(List.of(id), motor);
        }

        @Override
        protected void executeJob(String id, CommandExecutor ordenes, JobFailureCollector fallos) {
            try {
                super.executeJob(id, ordenes, fallos);
                hecho = true;
            } catch (SalidaCerradaException e) {
                fallo = e;
                throw e;
            }
        }
    }
}
