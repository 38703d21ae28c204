package mx.municipio.redes.motor.bandejas;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * Asunto, folio, órgano y vencimiento, copiados a cada tarea al crearla: la lista de Tasklist solo muestra variables de
 * la instancia a quien puede leer la instancia, y quien trabaja una tarea no puede. Lo que se busca va junto, sin
 * acentos ni mayúsculas, porque el motor los distingue.
 */
final class DatosEnLaLista extends AbstractBpmnParseListener implements TaskListener {

    static final String ASUNTO = "asunto";
    static final String FOLIO = "folio";
    static final String ORGANO = "organoNombre";
    static final String VENCIMIENTO = "vencimientoTexto";
    static final String BUSQUEDA = "busqueda";

    private final Asuntos asuntos;

    DatosEnLaLista(Asuntos asuntos) {
        this.asuntos = asuntos;
    }

    @Override
    public void parseUserTask(Element elemento, ScopeImpl alcance, ActivityImpl actividad) {
        ((UserTaskActivityBehavior) actividad.getActivityBehavior())
                .getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this);
    }

    @Override
    public void notify(DelegateTask tarea) {
        List<String> buscables = new ArrayList<>();
        Optional.ofNullable(tarea.getName()).ifPresent(buscables::add);
        Optional<String> folio = dato(tarea, FOLIO);
        folio.ifPresent(suyo -> {
            copiar(tarea, FOLIO, suyo);
            buscables.add(suyo);
        });
        Optional<Asuntos.Asunto> abierto = folio.flatMap(asuntos::de);
        // Un caso sin expediente dice él mismo de qué trata.
        abierto.map(Asuntos.Asunto::texto).or(() -> dato(tarea, ASUNTO)).ifPresent(asunto -> {
            copiar(tarea, ASUNTO, asunto);
            buscables.add(asunto);
        });
        // El que el caso dice puede ser otro que el de su expediente: en una sugerencia, quien la presenta.
        dato(tarea, ORGANO).or(() -> abierto.map(Asuntos.Asunto::organo)).ifPresent(organo -> {
            copiar(tarea, ORGANO, organo);
            buscables.add(organo);
        });
        // Una tarea sin plazo, como la opinión de Transparencia, no debe parecer que vence (AMB-04).
        if (tarea.getDueDate() != null) {
            dato(tarea, VENCIMIENTO).ifPresent(vencimiento -> copiar(tarea, VENCIMIENTO, vencimiento));
        }
        copiar(tarea, BUSQUEDA, llano(String.join(" ", buscables)));
    }

    private static Optional<String> dato(DelegateTask tarea, String variable) {
        return Optional.ofNullable(tarea.getExecution().getVariable(variable) instanceof String valor ? valor : null);
    }

    private static void copiar(DelegateTask tarea, String variable, String valor) {
        // Una tarea que se está creando no tiene variables: setVariableLocal iría a la base a averiguarlo.
        VariableInstanceEntity copia = VariableInstanceEntity.create(variable, Variables.stringValue(valor), false);
        copia.setTask((TaskEntity) tarea);
        VariableInstanceEntity.insert(copia);
    }

    /** Lo mismo hace {@code busqueda.js} con lo que se teclea. */
    static String llano(String texto) {
        return Normalizer.normalize(texto, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\p{Pd}\u2212]", "-")
                .toLowerCase(Locale.ROOT);
    }
}
