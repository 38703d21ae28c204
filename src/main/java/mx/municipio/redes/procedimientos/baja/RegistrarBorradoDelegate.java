package mx.municipio.redes.procedimientos.baja;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarBorradoDelegate implements JavaDelegate {

    private final BorrarContenidos casoDeUso;

    RegistrarBorradoDelegate(BorrarContenidos casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(BajaProceso.FOLIO.exigir(execution), BajaProceso.COMO_SE_BORRO.exigir(execution));
    }
}
