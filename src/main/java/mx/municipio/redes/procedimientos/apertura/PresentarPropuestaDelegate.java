package mx.municipio.redes.procedimientos.apertura;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PresentarPropuestaDelegate implements JavaDelegate {

    private final PresentarPropuesta casoDeUso;

    PresentarPropuestaDelegate(PresentarPropuesta casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PresentarPropuesta.Presentada presentada = casoDeUso.ejecutar(AperturaProceso.FOLIO.exigir(execution));
        AperturaProceso.CUENTA.escribir(execution, presentada.cuenta());
        AperturaProceso.OFICIO_PROPUESTA.escribir(execution, presentada.oficio());
        AperturaProceso.META_EVALUACION.escribir(execution, Date.from(presentada.metaEvaluacion()));
    }
}
