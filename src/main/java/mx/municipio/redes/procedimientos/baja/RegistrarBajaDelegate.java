package mx.municipio.redes.procedimientos.baja;

import java.util.Date;
import mx.municipio.redes.motor.Instancia;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarBajaDelegate implements JavaDelegate {

    private final IniciarBaja casoDeUso;

    RegistrarBajaDelegate(IniciarBaja casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IniciarBaja.Iniciada iniciada = casoDeUso.ejecutar(
                Instancia.de(execution),
                BajaProceso.CUENTA.buscar(execution).orElse(null),
                BajaProceso.MOTIVO.exigir(execution));
        execution.setProcessBusinessKey(iniciada.folio());
        BajaProceso.FOLIO.escribir(execution, iniciada.folio());
        BajaProceso.ORGANO.escribir(execution, iniciada.cuenta().organo());
        BajaProceso.ORGANO_NOMBRE.escribir(execution, iniciada.organoNombre());
        BajaProceso.CUENTA.escribir(execution, iniciada.cuenta().clave());
        BajaProceso.CUENTA_NOMBRE.escribir(execution, iniciada.cuenta().enPalabras());
        BajaProceso.CUENTA_DIRECCION.escribir(execution, iniciada.cuenta().direccion());
        BajaProceso.PROXIMO_RECORDATORIO.escribir(execution, Date.from(iniciada.recordatorio()));
    }
}
