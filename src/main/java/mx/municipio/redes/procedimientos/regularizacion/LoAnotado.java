package mx.municipio.redes.procedimientos.regularizacion;

import mx.municipio.redes.motor.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Lo que Comunicación Social anotó en su formulario, que las dos decisiones registran igual. */
final class LoAnotado {

    private LoAnotado() {}

    static void constatar(ConstatarCaracter casoDeUso, DelegateExecution execution, boolean institucional) {
        casoDeUso.ejecutar(
                RegularizacionProceso.FOLIO.exigir(execution),
                institucional,
                new Criterios(
                        RegularizacionProceso.CRITERIO_DOMINIO.buscar(execution).orElse(false),
                        RegularizacionProceso.CRITERIO_NOMBRE.buscar(execution).orElse(false),
                        RegularizacionProceso.CRITERIO_PORTAL.buscar(execution).orElse(false)),
                new Ajustes(
                        ajuste(RegularizacionProceso.AJUSTE_CORREO, execution),
                        ajuste(RegularizacionProceso.AJUSTE_SUFIJO, execution),
                        ajuste(RegularizacionProceso.AJUSTE_ADMINISTRADORES, execution),
                        ajuste(RegularizacionProceso.AJUSTE_DESCRIPCION, execution),
                        ajuste(RegularizacionProceso.AJUSTE_BITACORA, execution)),
                RegularizacionProceso.MOTIVO.exigir(execution),
                RegularizacionProceso.VISTA_SINDICATURA.buscar(execution).orElse(false));
    }

    private static Ajuste ajuste(Variable<String> variable, DelegateExecution execution) {
        return Ajuste.valueOf(variable.exigir(execution));
    }
}
