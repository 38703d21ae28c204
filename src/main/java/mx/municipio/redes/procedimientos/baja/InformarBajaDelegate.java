package mx.municipio.redes.procedimientos.baja;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class InformarBajaDelegate implements JavaDelegate {

    private final InformarBaja casoDeUso;

    InformarBajaDelegate(InformarBaja casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(
                BajaProceso.FOLIO.exigir(execution),
                BajaProceso.FIRMA.buscar(execution).orElse(false));
    }
}
