package mx.municipio.redes.procedimientos.apertura;

import java.time.ZoneOffset;
import java.util.Date;
import mx.municipio.redes.motor.Instancia;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarSolicitudDelegate implements JavaDelegate {

    private final SolicitarCuenta casoDeUso;

    RegistrarSolicitudDelegate(SolicitarCuenta casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var solicitud = new Solicitud(
                AperturaProceso.RED.exigir(execution),
                AperturaProceso.texto(execution, AperturaProceso.NOMBRE),
                AperturaProceso.texto(execution, AperturaProceso.IDENTIFICADOR),
                AperturaProceso.texto(execution, AperturaProceso.DESCRIPCION),
                AperturaProceso.texto(execution, AperturaProceso.PERTINENCIA),
                AperturaProceso.texto(execution, AperturaProceso.CUENTAS_CENTRALES),
                AperturaProceso.FINES.entrySet().stream()
                        .filter(fin -> fin.getValue().buscar(execution).orElse(false))
                        .map(fin -> Fines.id(fin.getKey()))
                        .toList(),
                AperturaProceso.texto(execution, AperturaProceso.PROGRAMAS),
                AperturaProceso.texto(execution, AperturaProceso.ACTIVIDADES),
                AperturaProceso.texto(execution, AperturaProceso.LINEAS),
                AperturaProceso.siHay(execution, AperturaProceso.ADMINISTRADOR_TITULAR),
                AperturaProceso.siHay(execution, AperturaProceso.ADMINISTRADOR_SUPLENTE));
        SolicitarCuenta.Solicitada solicitada = casoDeUso.ejecutar(Instancia.de(execution), solicitud);
        execution.setProcessBusinessKey(solicitada.folio());
        AperturaProceso.FOLIO.escribir(execution, solicitada.folio());
        AperturaProceso.ORGANO.escribir(execution, solicitada.organo());
        AperturaProceso.ORGANO_NOMBRE.escribir(execution, solicitada.organoNombre());
        AperturaProceso.MUNICIPIO.escribir(execution, solicitada.municipio());
        // La tabla compara días: el local, sin zona.
        AperturaProceso.FECHA.escribir(
                execution,
                Date.from(solicitada.fecha().atStartOfDay(ZoneOffset.UTC).toInstant()));
        AperturaProceso.FINES.forEach(
                (numero, fin) -> fin.escribir(execution, solicitud.fines().contains(Fines.id(numero))));
        AperturaProceso.FINES_TEXTO.escribir(execution, Fines.enPalabras(solicitud.fines()));
        AperturaProceso.ADMINISTRADORES_TEXTO.escribir(execution, solicitada.administradores());
        AperturaProceso.PROPOSITO.escribir(execution, solicitud.descripcion());
    }
}
