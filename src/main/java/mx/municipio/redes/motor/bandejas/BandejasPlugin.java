package mx.municipio.redes.motor.bandejas;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Pone {@link DatosEnLaLista} en toda tarea de todo modelo. */
@Component
final class BandejasPlugin extends AbstractProcessEnginePlugin {

    // Los expedientes usan el motor, que aún no existe.
    private final ObjectProvider<Asuntos> asuntos;

    BandejasPlugin(ObjectProvider<Asuntos> asuntos) {
        this.asuntos = asuntos;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl motor) {
        List<BpmnParseListener> oyentes = new ArrayList<>();
        if (motor.getCustomPostBPMNParseListeners() != null) {
            oyentes.addAll(motor.getCustomPostBPMNParseListeners());
        }
        oyentes.add(new DatosEnLaLista(folio -> asuntos.getObject().de(folio)));
        motor.setCustomPostBPMNParseListeners(oyentes);
    }
}
