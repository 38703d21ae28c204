package mx.municipio.redes.procedimientos.administradores;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RevisarRequisitosDelegate implements JavaDelegate {

    private final RevisarRequisitos casoDeUso;

    RevisarRequisitosDelegate(RevisarRequisitos casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String incumplido =
                casoDeUso.incumplido(CambioProceso.FOLIO.exigir(execution)).orElse(null);
        CambioProceso.REQUISITOS.escribir(execution, incumplido == null ? "SI" : "NO");
        if (incumplido != null) {
            CambioProceso.MOTIVO_NO_PROCEDE.escribir(execution, incumplido);
        }
    }
}
