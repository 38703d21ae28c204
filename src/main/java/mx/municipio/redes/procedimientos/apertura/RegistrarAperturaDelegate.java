package mx.municipio.redes.procedimientos.apertura;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarAperturaDelegate implements JavaDelegate {

    private final InformarApertura casoDeUso;

    RegistrarAperturaDelegate(InformarApertura casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var informe = new Informe(
                AperturaProceso.texto(execution, AperturaProceso.NOMBRE),
                AperturaProceso.texto(execution, AperturaProceso.DIRECCION),
                AperturaProceso.texto(execution, AperturaProceso.IDENTIFICADOR),
                AperturaProceso.texto(execution, AperturaProceso.CORREO),
                AperturaProceso.texto(execution, AperturaProceso.PROPOSITO),
                AperturaProceso.texto(execution, AperturaProceso.DESCRIPCION),
                AperturaProceso.texto(execution, AperturaProceso.OPERACION),
                AperturaProceso.PERIODICIDAD.exigir(execution),
                AperturaProceso.texto(execution, AperturaProceso.HORARIO),
                AperturaProceso.siHay(execution, AperturaProceso.ADMINISTRADOR_TITULAR),
                AperturaProceso.siHay(execution, AperturaProceso.ADMINISTRADOR_SUPLENTE));
        casoDeUso
                .ejecutar(AperturaProceso.FOLIO.exigir(execution), informe)
                .ifPresent(ubicacion -> AperturaProceso.UBICACION_VINCULOS.escribir(execution, ubicacion));
    }
}
