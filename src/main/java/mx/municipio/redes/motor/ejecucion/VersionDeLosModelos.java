package mx.municipio.redes.motor.ejecucion;

import java.util.ArrayList;
import java.util.List;
import mx.municipio.redes.norma.Norma;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Todo modelo se despliega con la versión de la norma que el perfil aplica por etiqueta: es lo que Cockpit muestra. Los
 * archivos no la traen, porque los comparten varios municipios.
 */
@Component
final class VersionDeLosModelos extends AbstractProcessEnginePlugin {

    private final Norma norma;

    VersionDeLosModelos(Norma norma) {
        this.norma = norma;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl motor) {
        List<BpmnParseListener> oyentes = new ArrayList<>();
        if (motor.getCustomPreBPMNParseListeners() != null) {
            oyentes.addAll(motor.getCustomPreBPMNParseListeners());
        }
        oyentes.add(new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element elemento, ProcessDefinitionEntity definicion) {
                definicion.setVersionTag(norma.version());
            }
        });
        motor.setCustomPreBPMNParseListeners(oyentes);
    }
}
