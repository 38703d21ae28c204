package mx.municipio.redes.motor.ejecucion;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import mx.municipio.redes.motor.PlazoEnCurso;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Ningún temporizador decide por un plazo viejo: antes de que corra uno pegado a una tarea, el plazo de su caso se pone al
 * día, y si con ello llega después, se pone otra vez en lugar de correr.
 */
@Component
final class TemporizadorAlDia extends AbstractProcessEnginePlugin {

    private final ObjectProvider<PlazoEnCurso> plazos;

    TemporizadorAlDia(ObjectProvider<PlazoEnCurso> plazos) {
        this.plazos = plazos;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void preInit(ProcessEngineConfigurationImpl configuracion) {
        List<JobHandler> propios = configuracion.getCustomJobHandlers();
        if (propios == null) {
            propios = new ArrayList<>();
            configuracion.setCustomJobHandlers(propios);
        }
        // Ocupa el lugar del que el motor trae para ese tipo.
        propios.add(new Ejecutor());
    }

    private final class Ejecutor extends TimerExecuteNestedActivityJobHandler {

        @Override
        public void execute(
                TimerJobConfiguration configuracion,
                ExecutionEntity ejecucion,
                CommandContext contexto,
                @Nullable String inquilino) {
            JobEntity temporizador = contexto.getCurrentJob();
            Date antes = temporizador.getDuedate();
            plazos.stream()
                    .filter(plazo -> plazo.proceso()
                            .equals(ejecucion.getProcessDefinition().getKey()))
                    .forEach(plazo -> plazo.ponerAlDia(ejecucion.getProcessBusinessKey()));
            Date ahora = temporizador.getDuedate();
            if (ahora.equals(antes) || !ahora.after(ClockUtil.getCurrentTime())) {
                super.execute(configuracion, ejecucion, contexto, inquilino);
                return;
            }
            String elemento = configuracion.getTimerElementKey();
            // El que corre se borra al terminar: es otro el que sigue.
            Objects.requireNonNull(TimerDeclarationImpl.getDeclarationsForScope(ejecucion
                                    .getProcessDefinition()
                                    .findActivity(elemento)
                                    .getEventScope())
                            .get(elemento))
                    .createTimer(ejecucion)
                    .setDuedate(ahora);
        }
    }
}
