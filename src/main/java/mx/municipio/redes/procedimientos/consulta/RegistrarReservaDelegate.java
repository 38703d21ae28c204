package mx.municipio.redes.procedimientos.consulta;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarReservaDelegate implements JavaDelegate {

    private final NegarPorReserva casoDeUso;

    RegistrarReservaDelegate(NegarPorReserva casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(ConsultaProceso.FOLIO.exigir(execution), ConsultaProceso.MOTIVO_OPINION.exigir(execution));
    }
}
