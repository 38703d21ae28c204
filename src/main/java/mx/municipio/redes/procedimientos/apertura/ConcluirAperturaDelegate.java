package mx.municipio.redes.procedimientos.apertura;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ConcluirAperturaDelegate implements JavaDelegate {

    private final ConcluirApertura casoDeUso;

    ConcluirAperturaDelegate(ConcluirApertura casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(AperturaProceso.FOLIO.exigir(execution));
    }
}
