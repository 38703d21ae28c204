package mx.municipio.redes.procedimientos.baja;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarVerificacionDeBajaDelegate implements JavaDelegate {

    private final VerificarCancelacion casoDeUso;

    RegistrarVerificacionDeBajaDelegate(VerificarCancelacion casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(BajaProceso.FOLIO.exigir(execution), BajaProceso.COMO_SE_VERIFICO.exigir(execution));
    }
}
