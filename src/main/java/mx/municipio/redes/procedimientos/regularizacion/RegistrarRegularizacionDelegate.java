package mx.municipio.redes.procedimientos.regularizacion;

import java.time.LocalDate;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.padron.Red;
import mx.municipio.redes.plazos.EnPalabras;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarRegularizacionDelegate implements JavaDelegate {

    private final PresentarRegularizacion casoDeUso;

    RegistrarRegularizacionDelegate(PresentarRegularizacion casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Red red = Red.valueOf(RegularizacionProceso.RED.exigir(execution));
        LocalDate abierta = LocalDate.parse(RegularizacionProceso.ABIERTA.exigir(execution));
        String correo = RegularizacionProceso.CORREO
                .buscar(execution)
                .filter(texto -> !texto.isBlank())
                .orElse(null);
        PresentarRegularizacion.Presentada presentada = casoDeUso.ejecutar(
                Instancia.de(execution),
                new CuentaPresentada(
                        red,
                        RegularizacionProceso.NOMBRE.exigir(execution).strip(),
                        RegularizacionProceso.IDENTIFICADOR.exigir(execution).strip(),
                        RegularizacionProceso.DIRECCION.exigir(execution).strip(),
                        correo,
                        abierta,
                        RegularizacionProceso.PROPOSITO.exigir(execution),
                        RegularizacionProceso.DESCRIPCION.exigir(execution)));
        execution.setProcessBusinessKey(presentada.folio());
        RegularizacionProceso.FOLIO.escribir(execution, presentada.folio());
        RegularizacionProceso.ORGANO.escribir(execution, presentada.organo());
        RegularizacionProceso.ORGANO_NOMBRE.escribir(execution, presentada.organoNombre());
        RegularizacionProceso.CUENTA_NOMBRE.escribir(execution, presentada.cuentaNombre());
        RegularizacionProceso.RED_NOMBRE.escribir(execution, red.enPalabras());
        RegularizacionProceso.ABIERTA_TEXTO.escribir(execution, EnPalabras.fecha(abierta));
        RegularizacionProceso.CORREO_TEXTO.escribir(execution, correo == null ? "no tiene" : correo);
    }
}
