package mx.municipio.redes.procedimientos.administradores;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PedirRotacionDelegate implements JavaDelegate {

    private final PedirRotacion casoDeUso;

    PedirRotacionDelegate(PedirRotacion casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant recordatorio = casoDeUso.ejecutar(CambioProceso.FOLIO.exigir(execution));
        CambioProceso.RECORDATORIO_ROTACION_INSTANTE.escribir(execution, Date.from(recordatorio));
    }
}
