package mx.municipio.redes.motor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Una instancia recién iniciada, de la que el trámite aún no tiene folio.
 *
 * @param proceso clave del proceso
 * @param presentado lo que se envió en su formulario de inicio, por clave; sin lo que quedó vacío
 */
public record Instancia(String proceso, String id, Map<String, Object> presentado) {

    private static final Variable<String> FOLIO = Variable.texto("folio");

    /** La de la primera tarea de servicio: sus variables son todavía las del formulario. */
    public static Instancia de(DelegateExecution ejecucion) {
        Map<String, Object> presentado = new LinkedHashMap<>();
        ejecucion.getVariables().forEach((clave, valor) -> {
            if (valor != null && !"".equals(valor)) {
                presentado.put(clave, valor);
            }
        });
        String proceso = ((ExecutionEntity) ejecucion).getProcessDefinition().getKey();
        return new Instancia(proceso, ejecucion.getProcessInstanceId(), presentado);
    }

    /** Desde ahora la instancia se encuentra por su folio. */
    public static void anotarFolio(DelegateExecution ejecucion, String folio) {
        ejecucion.setProcessBusinessKey(folio);
        FOLIO.escribir(ejecucion, folio);
    }
}
