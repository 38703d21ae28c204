package mx.municipio.redes.procedimientos.apertura;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordarInformeDelegate implements JavaDelegate {

    private final RecordarMeta casoDeUso;

    RecordarInformeDelegate(RecordarMeta casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.informe(AperturaProceso.FOLIO.exigir(execution));
    }
}
