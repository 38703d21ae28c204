package mx.municipio.redes.procedimientos.regularizacion;

import mx.municipio.redes.padron.Periodicidad;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarManifestacionDelegate implements JavaDelegate {

    private final ManifestarSujecion casoDeUso;

    RegistrarManifestacionDelegate(ManifestarSujecion casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Sujecion sujecion = Sujecion.valueOf(RegularizacionProceso.SUJECION.exigir(execution));
        ManifestarSujecion.Manifestada manifestada = casoDeUso.ejecutar(
                RegularizacionProceso.FOLIO.exigir(execution),
                sujecion,
                RegularizacionProceso.MANIFESTACION.exigir(execution),
                new ManifestarSujecion.DatosAjustados(
                        RegularizacionProceso.IDENTIFICADOR.buscar(execution).orElse(null),
                        RegularizacionProceso.DIRECCION.buscar(execution).orElse(null),
                        RegularizacionProceso.CORREO.buscar(execution).orElse(null),
                        RegularizacionProceso.PERIODICIDAD
                                .buscar(execution)
                                .map(Periodicidad::valueOf)
                                .orElse(null),
                        RegularizacionProceso.HORARIO.buscar(execution).orElse(null)),
                RegularizacionProceso.FIRMA.buscar(execution).orElse(false));
        String correo = manifestada.cuenta().correo();
        RegularizacionProceso.IDENTIFICADOR.escribir(
                execution, manifestada.cuenta().identificador());
        RegularizacionProceso.DIRECCION.escribir(execution, manifestada.cuenta().direccion());
        RegularizacionProceso.CORREO_TEXTO.escribir(execution, correo == null ? "no tiene" : correo);
        RegularizacionProceso.SUJECION_TEXTO.escribir(execution, sujecion.enPalabras());
        RegularizacionProceso.HALLADO_TEXTO.escribir(execution, manifestada.hallado());
    }
}
