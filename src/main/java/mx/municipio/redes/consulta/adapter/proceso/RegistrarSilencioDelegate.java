package mx.municipio.redes.consulta.adapter.proceso;

import mx.municipio.redes.consulta.application.DeclararSilencio;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarSilencioDelegate implements JavaDelegate {

    private final DeclararSilencio casoDeUso;

    RegistrarSilencioDelegate(DeclararSilencio casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(ConsultaProceso.FOLIO.exigir(execution));
    }
}
