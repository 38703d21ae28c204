package mx.municipio.redes.procedimientos.baja;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarRetiroDelVinculoDelegate implements JavaDelegate {

    private final RetirarVinculo casoDeUso;

    RegistrarRetiroDelVinculoDelegate(RetirarVinculo casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(BajaProceso.FOLIO.exigir(execution), BajaProceso.RETIRO_DEL_VINCULO.exigir(execution));
    }
}
