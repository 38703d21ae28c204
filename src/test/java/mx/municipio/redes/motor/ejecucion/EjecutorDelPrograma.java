package mx.municipio.redes.motor.ejecucion;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** El ejecutor con que corre el programa, nuevo y sin arrancar. */
public final class EjecutorDelPrograma {

    private EjecutorDelPrograma() {}

    public static JobExecutor nuevo() {
        return new EjecucionConfiguration().jobExecutor();
    }
}
