package mx.municipio.redes.procedimientos.administradores;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DeclararNoProcedeDelegate implements JavaDelegate {

    private final DeclararNoProcede casoDeUso;

    DeclararNoProcedeDelegate(DeclararNoProcede casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(CambioProceso.FOLIO.exigir(execution), CambioProceso.MOTIVO_NO_PROCEDE.exigir(execution));
    }
}
