package mx.municipio.redes.procedimientos.consulta;

import java.time.ZoneId;
import mx.municipio.redes.formulario.FechasFormulario;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AsentarPublicacionDelegate implements JavaDelegate {

    private final AsentarPublicacion casoDeUso;
    private final ZoneId zona;

    AsentarPublicacionDelegate(AsentarPublicacion casoDeUso, ZoneId zona) {
        this.casoDeUso = casoDeUso;
        this.zona = zona;
    }

    @Override
    public void execute(DelegateExecution execution) {
        casoDeUso.ejecutar(
                ConsultaProceso.FOLIO.exigir(execution),
                ConsultaProceso.DIRECCION.exigir(execution).strip(),
                FechasFormulario.instante(ConsultaProceso.PUBLICADO_EL.exigir(execution), zona));
    }
}
