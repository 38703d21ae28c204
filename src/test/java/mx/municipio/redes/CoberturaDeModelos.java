package mx.municipio.redes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.boot.test.context.TestComponent;

/** Anota por qué elementos y flujos pasa el motor, para exigir que las pruebas de un proceso pasen por todos. */
@TestComponent
public final class CoberturaDeModelos extends AbstractProcessEnginePlugin {

    private static final Set<String> RECORRIDOS = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuracion) {
        List<BpmnParseListener> oyentes = configuracion.getCustomPostBPMNParseListeners();
        if (oyentes == null) {
            oyentes = new ArrayList<>();
            configuracion.setCustomPostBPMNParseListeners(oyentes);
        }
        oyentes.add(new Anotador());
    }

    /** Olvida lo recorrido del proceso. */
    public static void olvidar(String proceso) {
        RECORRIDOS.removeIf(clave -> clave.startsWith(proceso + "#"));
    }

    /**
     * Falla nombrando cada elemento o flujo del proceso por el que nada pasó.
     *
     * @param deOtraPrueba los que solo se recorren en otro municipio, en una prueba que los exige con {@link #exigirLoQueDeja}
     */
    public static void exigirCompleta(RepositoryService repositorio, String proceso, String... deOtraPrueba) {
        String definicion = repositorio
                .createProcessDefinitionQuery()
                .processDefinitionKey(proceso)
                .latestVersion()
                .singleResult()
                .getId();
        var modelo = repositorio.getBpmnModelInstance(definicion);
        Set<String> faltan = new TreeSet<>();
        modelo.getModelElementsByType(FlowNode.class).forEach(nodo -> faltan.add(nodo.getId()));
        modelo.getModelElementsByType(SequenceFlow.class).forEach(flujo -> faltan.add(flujo.getId()));
        faltan.removeIf(id -> RECORRIDOS.contains(proceso + "#" + id));
        faltan.removeAll(Set.of(deOtraPrueba));
        assertThat(faltan)
                .as("elementos de " + proceso + " por los que no pasa ninguna prueba")
                .isEmpty();
    }

    /** Falla si nada pasó por alguno de los elementos o flujos que esa {@link PruebaDeProceso} deja a otra. */
    public static void exigirLoQueDeja(Class<?> prueba) {
        PruebaDeProceso proceso = Objects.requireNonNull(prueba.getAnnotation(PruebaDeProceso.class));
        assertThat(proceso.deOtraPrueba()).isNotEmpty().allMatch(id -> RECORRIDOS.contains(proceso.value() + "#" + id));
    }

    private static final class Anotador extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element elemento, ProcessDefinitionEntity proceso) {
            anotarActividades(proceso);
        }

        @Override
        public void parseSequenceFlow(Element elemento, ScopeImpl ambito, TransitionImpl flujo) {
            flujo.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                    ejecucion -> anotar(ejecucion, flujo.getId()));
        }

        private static void anotarActividades(ScopeImpl ambito) {
            for (ActivityImpl actividad : ambito.getActivities()) {
                actividad.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        ejecucion -> anotar(ejecucion, actividad.getId()));
                anotarActividades(actividad);
            }
        }

        private static void anotar(DelegateExecution ejecucion, String elemento) {
            String proceso =
                    ((ExecutionEntity) ejecucion).getProcessDefinition().getKey();
            RECORRIDOS.add(proceso + "#" + elemento);
        }
    }
}
