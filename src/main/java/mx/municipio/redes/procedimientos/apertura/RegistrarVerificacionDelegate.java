package mx.municipio.redes.procedimientos.apertura;

import mx.municipio.redes.padron.Autenticidad;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarVerificacionDelegate implements JavaDelegate {

    private final AnotarVerificacion casoDeUso;

    RegistrarVerificacionDelegate(AnotarVerificacion casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(
                AperturaProceso.FOLIO.exigir(execution),
                Autenticidad.valueOf(AperturaProceso.AUTENTICIDAD.exigir(execution)),
                AperturaProceso.NOTA.buscar(execution).map(String::strip).orElse(""));
    }
}
