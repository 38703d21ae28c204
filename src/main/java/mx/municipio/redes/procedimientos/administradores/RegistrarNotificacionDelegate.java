package mx.municipio.redes.procedimientos.administradores;

import java.time.LocalDate;
import java.util.Date;
import mx.municipio.redes.motor.Instancia;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RegistrarNotificacionDelegate implements JavaDelegate {

    private final NotificarCambio casoDeUso;

    RegistrarNotificacionDelegate(NotificarCambio casoDeUso) {
        this.casoDeUso = casoDeUso;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var solicitud = new SolicitudDeCambio(
                TipoDeCambio.valueOf(CambioProceso.TIPO.exigir(execution)),
                CambioProceso.CUENTA.buscar(execution).orElse(null),
                CambioProceso.VACANTE.buscar(execution).orElse(false),
                CambioProceso.ENTRANTE.buscar(execution).orElse(null),
                CambioProceso.FECHA_EFECTIVA
                        .buscar(execution)
                        .filter(fecha -> !fecha.isBlank())
                        .map(LocalDate::parse)
                        .orElse(null),
                CambioProceso.MOTIVO.buscar(execution).orElse(null));
        NotificarCambio.Notificado notificado = casoDeUso.ejecutar(Instancia.de(execution), solicitud);
        execution.setProcessBusinessKey(notificado.folio());
        CambioProceso.FOLIO.escribir(execution, notificado.folio());
        CambioProceso.ORGANO_NOMBRE.escribir(execution, notificado.organoNombre());
        CambioProceso.CAMBIO_TEXTO.escribir(execution, notificado.cambioTexto());
        CambioProceso.CUENTAS_TEXTO.escribir(execution, notificado.cuentasTexto());
        CambioProceso.FECHA_EFECTIVA_TEXTO.escribir(execution, notificado.fechaEfectivaTexto());
        CambioProceso.FECHA_EFECTIVA_INSTANTE.escribir(execution, Date.from(notificado.fechaEfectiva()));
        CambioProceso.SURTE_EFECTO.escribir(execution, notificado.hoy() ? "HOY" : "EN_UNA_FECHA_PROXIMA");
    }
}
