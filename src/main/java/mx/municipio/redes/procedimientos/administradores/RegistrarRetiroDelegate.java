package mx.municipio.redes.procedimientos.administradores;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarRetiroDelegate implements JavaDelegate {

    private final RegistrarRetiro casoDeUso;

    RegistrarRetiroDelegate(RegistrarRetiro casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(CambioProceso.FOLIO.exigir(execution), CambioProceso.MOTIVO_RETIRO.exigir(execution));
    }
}
