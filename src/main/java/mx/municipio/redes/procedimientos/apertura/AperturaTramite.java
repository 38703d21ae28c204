package mx.municipio.redes.procedimientos.apertura;

import java.util.Map;
import java.util.Set;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.procedimientos.apertura.Apertura.Aclaracion;
import mx.municipio.redes.procedimientos.apertura.Apertura.Estado;
import mx.municipio.redes.vinculos.AcordarUbicacion;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** La apertura de una cuenta como trámite. */
@Component
class AperturaTramite implements Tramite {

    private final Aperturas aperturas;
    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Motor motor;

    AperturaTramite(Aperturas aperturas, Expedientes expedientes, Hechos hechos, Motor motor) {
        this.aperturas = aperturas;
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.motor = motor;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                AperturaProceso.CLAVE,
                "aperturas",
                "APE",
                Set.of("comunicacion-social", "informatica"),
                Estado.values());
    }

    @Override
    public Map<String, Desenlace> desenlaces() {
        return Map.of(
                "CUENTA_AUTORIZADA", Desenlace.RESPUESTA,
                "CUENTA_RECHAZADA", Desenlace.RESPUESTA,
                "SOLICITUD_NO_ADMITIDA", Desenlace.RESPUESTA,
                "APERTURA_DESISTIDA", Desenlace.SIN_DECISION);
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        return switch (Estado.valueOf(expediente.estado())) {
            case PROPUESTA -> Sigue.caso(expediente.cuenta() == null ? "POR_FIRMAR" : porResolver(expediente));
            case VIGENTE -> Sigue.caso(expediente.cerrado() ? "VIGENTE" : "VIGENTE_CON_TAREAS");
            default -> Sigue.caso(expediente.estado());
        };
    }

    private String porResolver(Expediente expediente) {
        return hechos.ultimo(expediente.folio(), Aclaracion.class)
                .filter(Aclaracion::pregunta)
                .map(pregunta -> "POR_ACLARAR")
                .orElse("POR_RESOLVER");
    }

    /** Hasta la resolución: una cuenta autorizada que no se abre no existe, y una abierta se da de baja. */
    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return expediente.estado().equals(Estado.PROPUESTA.name());
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        aperturas.exigir(expediente.folio()).exigir(Estado.PROPUESTA);
        motor.entregar(
                AperturaProceso.MENSAJE_RETIRADA,
                expediente.instanciaProceso(),
                Map.of(AperturaProceso.MOTIVO_DESISTIMIENTO.nombre(), motivo));
    }

    /** Quien tiene pendiente publicar un vínculo ve en su tarea dónde. */
    @EventListener
    void seAcordoDonde(AcordarUbicacion.Acordada acuerdo) {
        Map<String, Object> dato = Map.of(AperturaProceso.UBICACION_VINCULOS.nombre(), acuerdo.ubicacion());
        expedientes
                .abiertosEn(AperturaProceso.CLAVE, Estado.VIGENTE)
                .forEach(expediente -> motor.escribir(expediente.instanciaProceso(), dato));
    }

    /** Abierta y con tareas pendientes, la cancelación de su cuenta las deja sin objeto. */
    @Override
    @Clausula("NT10-PAB-VII")
    public void cuentaCancelada(Expediente expediente, String motivo) {
        if (expediente.estado().equals(Estado.VIGENTE.name()) && !expediente.cerrado()) {
            motor.entregar(
                    AperturaProceso.MENSAJE_CUENTA_CANCELADA,
                    expediente.instanciaProceso(),
                    Map.of(AperturaProceso.MOTIVO_CANCELACION.nombre(), motivo));
        }
    }
}
