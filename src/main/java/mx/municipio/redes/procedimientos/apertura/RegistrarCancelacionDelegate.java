package mx.municipio.redes.procedimientos.apertura;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarCancelacionDelegate implements JavaDelegate {

    private final ConcluirApertura casoDeUso;

    RegistrarCancelacionDelegate(ConcluirApertura casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.porCancelacion(
                AperturaProceso.FOLIO.exigir(execution), AperturaProceso.MOTIVO_CANCELACION.exigir(execution));
    }
}
