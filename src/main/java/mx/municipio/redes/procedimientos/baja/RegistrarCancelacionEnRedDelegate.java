package mx.municipio.redes.procedimientos.baja;

import java.time.LocalDate;
import mx.municipio.redes.plazos.EnPalabras;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarCancelacionEnRedDelegate implements JavaDelegate {

    private final CancelarCuenta casoDeUso;

    RegistrarCancelacionEnRedDelegate(CancelarCuenta casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate canceladaEl = LocalDate.parse(BajaProceso.CANCELADA_EL.exigir(execution));
        casoDeUso.ejecutar(
                BajaProceso.FOLIO.exigir(execution), canceladaEl, BajaProceso.COMO_SE_CANCELO.exigir(execution));
        BajaProceso.CANCELADA_TEXTO.escribir(execution, EnPalabras.fecha(canceladaEl));
    }
}
