package mx.municipio.redes.procedimientos.baja;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarRespaldoDelegate implements JavaDelegate {

    private final RespaldarContenidos casoDeUso;

    RegistrarRespaldoDelegate(RespaldarContenidos casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String folio = BajaProceso.FOLIO.exigir(execution);
        String alcance = BajaProceso.ALCANCE.exigir(execution);
        String respaldo = BajaProceso.RESPALDO.exigir(execution).equals("EN_EXPEDIENTE")
                ? casoDeUso.enExpediente(folio, alcance)
                : casoDeUso.enOtroLugar(
                        folio, alcance, BajaProceso.LUGAR.exigir(execution), BajaProceso.SHA256.exigir(execution));
        BajaProceso.RESPALDO_TEXTO.escribir(execution, respaldo);
    }
}
