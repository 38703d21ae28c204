package mx.municipio.redes.motor;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Deja pasar el tiempo en la demostración sin esperarlo: lo que vence se hace una vez, en orden y con el reloj a su hora.
 */
@Component
@Profile("demo")
public class PasoDelTiempo {

    private final ManagementService managementService;
    private final ProcessEngineConfigurationImpl motor;
    private final RelojMovible reloj;

    PasoDelTiempo(ManagementService managementService, ProcessEngineConfigurationImpl motor, RelojMovible reloj) {
        this.managementService = managementService;
        this.motor = motor;
        this.reloj = reloj;
    }

    /** Hace algo con el ejecutor de trabajos detenido: de los plazos y los correos solo dispone quien mueve el reloj. Si falla, así queda. */
    public void sinEjecutor(Runnable accion) {
        JobExecutor ejecutor = motor.getJobExecutor();
        boolean corria = ejecutor != null && ejecutor.isActive();
        if (corria) {
            ejecutor.shutdown();
        }
        accion.run();
        if (corria) {
            ejecutor.start();
        }
    }

    /**
     * Lleva el reloj hasta ese instante, o lo deja donde está si ya pasó.
     *
     * @return cuántos trabajos hizo
     * @throws RuntimeException la del primero que falle
     */
    public int hasta(Instant instante) {
        int hechos = 0;
        while (true) {
            hechos += loQueToca();
            List<Job> siguientes = managementService
                    .createJobQuery()
                    .duedateLowerThan(Date.from(instante.plusMillis(1)))
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 1);
            if (siguientes.isEmpty()) {
                break;
            }
            reloj.mover(siguientes.get(0).getDuedate().toInstant());
        }
        if (instante.isAfter(reloj.ahora())) {
            reloj.mover(instante);
        }
        return hechos;
    }

    private int loQueToca() {
        int hechos = 0;
        while (true) {
            List<Job> listos = managementService
                    .createJobQuery()
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 1);
            if (listos.isEmpty()) {
                return hechos;
            }
            managementService.executeJob(listos.get(0).getId());
            hechos++;
        }
    }
}
