package mx.municipio.redes.motor.bandejas;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Folio, órgano y vencimiento, copiados a cada tarea al crearla: la lista de Tasklist solo muestra variables de la
 * instancia a quien puede leer la instancia, y quien trabaja una tarea no puede.
 */
final class DatosEnLaLista extends AbstractBpmnParseListener implements TaskListener {

    static final String FOLIO = "folio";
    static final String ORGANO = "organoNombre";
    static final String VENCIMIENTO = "vencimientoTexto";

    @Override
    public void parseUserTask(Element elemento, ScopeImpl alcance, ActivityImpl actividad) {
        ((UserTaskActivityBehavior) actividad.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
    }

    @Override
    public void notify(DelegateTask tarea) {
        copiar(tarea, FOLIO);
        copiar(tarea, ORGANO);
        // Una tarea sin plazo, como la opinión de Transparencia, no debe parecer que vence (AMB-04).
        if (tarea.getDueDate() != null) {
            copiar(tarea, VENCIMIENTO);
        }
    }

    private static void copiar(DelegateTask tarea, String variable) {
        // Una tarea que se está creando no tiene variables: setVariableLocal iría a la base a averiguarlo.
        if (tarea.getExecution().getVariable(variable) instanceof String valor) {
            VariableInstanceEntity copia = VariableInstanceEntity.create(variable, Variables.stringValue(valor), false);
            copia.setTask((TaskEntity) tarea);
            VariableInstanceEntity.insert(copia);
        }
    }
}
