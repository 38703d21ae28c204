package mx.municipio.redes.procedimientos.apertura;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarResolucionDelegate implements JavaDelegate {

    private final ResolverPropuesta casoDeUso;

    RegistrarResolucionDelegate(ResolverPropuesta casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Pronunciamiento> pronunciamientos = new LinkedHashMap<>();
        AperturaProceso.PRONUNCIAMIENTOS.forEach((numero, dicho) -> dicho.buscar(execution)
                .filter(valor -> !valor.isEmpty())
                .ifPresent(valor -> pronunciamientos.put(Fines.id(numero), Pronunciamiento.valueOf(valor))));
        ResolverPropuesta.Resuelta resuelta = casoDeUso.ejecutar(
                AperturaProceso.FOLIO.exigir(execution),
                new Evaluacion(
                        Resolucion.valueOf(AperturaProceso.RESOLUCION.exigir(execution)),
                        AperturaProceso.texto(execution, AperturaProceso.MOTIVO_RESOLUCION),
                        AperturaProceso.siHay(execution, AperturaProceso.IMAGEN_GRAFICA),
                        pronunciamientos));
        if (resuelta.oficio() != null) {
            AperturaProceso.OFICIO_RESOLUCION.escribir(execution, resuelta.oficio());
        }
        AperturaProceso.META_INFORME.escribir(execution, Date.from(resuelta.metaInforme()));
    }
}
