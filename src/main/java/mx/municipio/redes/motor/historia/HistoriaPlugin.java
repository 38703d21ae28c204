package mx.municipio.redes.motor.historia;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** La historia completa del motor, sin lo que solo repite: cada consulta escribiría veinte renglones de más. */
@Component
final class HistoriaPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl motor) {
        motor.setCustomHistoryLevels(List.of(new SinRepeticiones()));
    }

    /** Para la base es la historia completa: el mismo número. */
    private static final class SinRepeticiones extends HistoryLevelFull {

        @Override
        public String getName() {
            return "completa-sin-repeticiones";
        }

        @Override
        public boolean isHistoryEventProduced(HistoryEventType suceso, @Nullable Object entidad) {
            // Las variables de una tarea son copias de las de su instancia, para la lista de Tasklist.
            if (entidad instanceof VariableInstanceEntity variable) {
                return variable.getTaskId() == null;
            }
            // Un trabajo que no es de ningún modelo es un correo: su historia la lleva la tabla de avisos. Sus fallos
            // sí.
            if (entidad instanceof Job trabajo && trabajo.getProcessDefinitionId() == null) {
                return HistoryEventTypes.JOB_FAIL.equals(suceso);
            }
            return true;
        }
    }
}
