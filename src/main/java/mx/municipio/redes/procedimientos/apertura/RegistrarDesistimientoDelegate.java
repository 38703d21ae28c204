package mx.municipio.redes.procedimientos.apertura;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarDesistimientoDelegate implements JavaDelegate {

    private final DesistirApertura casoDeUso;

    RegistrarDesistimientoDelegate(DesistirApertura casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // Lo retiró quien lo inició, con su motivo; o el titular no firmó, y el suyo es opcional.
        String motivo = AperturaProceso.MOTIVO_DESISTIMIENTO
                .buscar(execution)
                .or(() -> AperturaProceso.MOTIVO_FIRMA.buscar(execution))
                .map(String::strip)
                .filter(texto -> !texto.isEmpty())
                .orElse("El titular no firmó el oficio de propuesta.");
        casoDeUso.ejecutar(AperturaProceso.FOLIO.exigir(execution), motivo);
    }
}
