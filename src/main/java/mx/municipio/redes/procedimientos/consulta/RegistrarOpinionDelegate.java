package mx.municipio.redes.procedimientos.consulta;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarOpinionDelegate implements JavaDelegate {

    private final OpinarConsulta casoDeUso;

    RegistrarOpinionDelegate(OpinarConsulta casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(
                ConsultaProceso.FOLIO.exigir(execution),
                Opinion.valueOf(ConsultaProceso.OPINION.exigir(execution)),
                ConsultaProceso.MOTIVO_OPINION.exigir(execution));
    }
}
