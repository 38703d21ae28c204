package mx.municipio.redes.motor.guardia;

import java.util.Objects;
import mx.municipio.redes.formulario.Formulario;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Los datos con que Tareas dibuja el formulario de una tarea. Los que un texto del formulario dice van sin que nada de
 * ellos sea Markdown: los escribió alguien, y quien lee creería suyo del programa un enlace.
 */
final class DatosDelFormulario implements Command<VariableMap> {

    private final GetTaskFormVariablesCmd orden;
    private final Formularios formularios;

    DatosDelFormulario(GetTaskFormVariablesCmd orden, Formularios formularios) {
        this.orden = orden;
        this.formularios = formularios;
    }

    @Override
    public VariableMap execute(CommandContext contexto) {
        VariableMap datos = orden.execute(contexto);
        TaskEntity tarea = Objects.requireNonNull(contexto.getTaskManager().findTaskById(orden.resourceId));
        Formulario formulario = formularios.deTarea(tarea, contexto);
        if (formulario != null) {
            formulario.dichos().forEach(dato -> {
                if (datos.get(dato) instanceof String escrito) {
                    datos.putValueTyped(dato, Variables.stringValue(Formulario.sinMarcas(escrito)));
                }
            });
        }
        return datos;
    }
}
