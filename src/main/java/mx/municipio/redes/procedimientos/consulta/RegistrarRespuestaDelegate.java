package mx.municipio.redes.procedimientos.consulta;

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
