package mx.municipio.redes.procedimientos.baja;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordarBajaDelegate implements JavaDelegate {

    private final RecordarBaja casoDeUso;

    RecordarBajaDelegate(RecordarBaja casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Instant> siguiente = casoDeUso.ejecutar(BajaProceso.FOLIO.exigir(execution));
        siguiente.ifPresent(cuando -> BajaProceso.PROXIMO_RECORDATORIO.escribir(execution, Date.from(cuando)));
        BajaProceso.OTRO_RECORDATORIO.escribir(execution, siguiente.isPresent() ? "SI" : "NO");
    }
}
