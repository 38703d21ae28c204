package mx.municipio.redes.motor.guardia;

import mx.municipio.redes.errores.ReglaException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Un delegado que aplica una regla de la norma. */
public final class ReglaDePrueba implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        if ("REGLA".equals(execution.getVariable("resultado"))) {
            throw new ReglaException("NT10-RESP-5", "Hay veda electoral; no se puede publicar.");
        }
        execution.setVariable("aplicado", true);
    }
}
