package mx.municipio.redes.procedimientos.consulta;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordarPlazoDelegate implements JavaDelegate {

    private final RecordarPlazo casoDeUso;

    RecordarPlazoDelegate(RecordarPlazo casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int dia = execution.getCurrentActivityId().endsWith("Dia1") ? 1 : 2;
        casoDeUso.ejecutar(ConsultaProceso.FOLIO.exigir(execution), dia);
    }
}
