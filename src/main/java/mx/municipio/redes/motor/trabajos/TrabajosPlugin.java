package mx.municipio.redes.motor.trabajos;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.stereotype.Component;

/** Registra en el motor los trabajos propios y sus reintentos. */
@Component
final class TrabajosPlugin extends AbstractProcessEnginePlugin {

    private final TrabajoJobHandler ejecutor;
    private final Reintentos reintentos;

    TrabajosPlugin(TrabajoJobHandler ejecutor, Reintentos reintentos) {
        this.ejecutor = ejecutor;
        this.reintentos = reintentos;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void preInit(ProcessEngineConfigurationImpl configuracion) {
        List<JobHandler> propios = configuracion.getCustomJobHandlers();
        if (propios == null) {
            propios = new ArrayList<>();
            configuracion.setCustomJobHandlers(propios);
        }
        propios.add(ejecutor);
        configuracion.setFailedJobCommandFactory(reintentos);
    }
}
