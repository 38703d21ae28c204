package mx.municipio.redes.consulta.adapter.proceso;

import mx.municipio.redes.consulta.application.OpinarConsulta;
import mx.municipio.redes.consulta.domain.Opinion;
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
