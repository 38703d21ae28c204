package mx.municipio.redes.procedimientos.apertura;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarAclaracionDelegate implements JavaDelegate {

    private final AclararPropuesta casoDeUso;

    RegistrarAclaracionDelegate(AclararPropuesta casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AclararPropuesta.Aclarada aclarada = casoDeUso.ejecutar(
                AperturaProceso.FOLIO.exigir(execution), AperturaProceso.texto(execution, AperturaProceso.ACLARACION));
        AperturaProceso.ACLARACIONES.escribir(execution, aclarada.aclaraciones());
        AperturaProceso.META_EVALUACION.escribir(execution, Date.from(aclarada.metaEvaluacion()));
    }
}
