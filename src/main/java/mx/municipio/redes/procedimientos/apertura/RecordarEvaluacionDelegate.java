package mx.municipio.redes.procedimientos.apertura;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordarEvaluacionDelegate implements JavaDelegate {

    private final RecordarMeta casoDeUso;

    RecordarEvaluacionDelegate(RecordarMeta casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.evaluacion(AperturaProceso.FOLIO.exigir(execution));
    }
}
