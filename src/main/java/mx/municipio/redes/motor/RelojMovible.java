package mx.municipio.redes.motor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import mx.municipio.redes.motor.acceso.Usuarios;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Mueve el reloj del programa y del motor, solo en la demostración. El desfase queda en la base, para que al reiniciar
 * el tiempo no regrese; otro nodo sobre la misma base lo toma hasta que reinicia.
 */
@Component
@Profile("demo")
public class RelojMovible implements SmartInitializingSingleton {

    private static final String DESFASE = "redes.reloj.desfase";

    private final ManagementService managementService;
    private final ProcessEngineConfigurationImpl motor;
    private final Usuarios usuarios;
    private final Clock reloj;

    RelojMovible(
            ManagementService managementService, ProcessEngineConfigurationImpl motor, Usuarios usuarios, Clock reloj) {
        this.managementService = managementService;
        this.motor = motor;
        this.usuarios = usuarios;
        this.reloj = reloj;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String guardado = managementService.getProperties().get(DESFASE);
        if (guardado != null) {
            ClockUtil.offset(Long.parseLong(guardado));
        }
    }

    public Instant ahora() {
        return reloj.instant();
    }

    /** Desde ahora el reloj marca ese instante y sigue corriendo; lo que con ello venció se ejecuta enseguida. */
    public void mover(Instant instante) {
        boolean atras = instante.isBefore(ahora());
        long desfase = Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), instante)
                .toMillis();
        managementService.setProperty(DESFASE, String.valueOf(desfase));
        ClockUtil.offset(desfase);
        if (atras) {
            reponerInicios();
        }
        usuarios.levantarBloqueos();
        if (motor.getJobExecutor() != null) {
            motor.getJobExecutor().jobWasAdded();
        }
    }

    /** Lo que empieza cada tanto esperaba su siguiente vez contada desde la hora que ya no es. */
    private void reponerInicios() {
        managementService.createJobQuery().timers().duedateHigherThan(ClockUtil.getCurrentTime()).list().stream()
                .filter(trabajo -> trabajo.getProcessInstanceId() == null && trabajo.getProcessDefinitionId() != null)
                .forEach(trabajo -> managementService.recalculateJobDuedate(trabajo.getId(), false));
    }
}
