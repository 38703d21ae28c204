package mx.municipio.redes.procedimientos.administradores;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordarRotacionDelegate implements JavaDelegate {

    private final RecordarRotacion casoDeUso;

    RecordarRotacionDelegate(RecordarRotacion casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(CambioProceso.FOLIO.exigir(execution));
    }
}
