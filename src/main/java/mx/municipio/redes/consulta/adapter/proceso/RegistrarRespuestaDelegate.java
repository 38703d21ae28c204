package mx.municipio.redes.consulta.adapter.proceso;

import mx.municipio.redes.consulta.application.ResponderConsulta;
import mx.municipio.redes.consulta.domain.Respuesta;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarRespuestaDelegate implements JavaDelegate {

    private final ResponderConsulta casoDeUso;

    RegistrarRespuestaDelegate(ResponderConsulta casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(
                ConsultaProceso.FOLIO.exigir(execution),
                Respuesta.valueOf(ConsultaProceso.RESPUESTA.exigir(execution)),
                ConsultaProceso.MOTIVO_RESPUESTA.exigir(execution));
    }
}
