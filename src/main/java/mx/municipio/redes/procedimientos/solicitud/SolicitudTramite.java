package mx.municipio.redes.procedimientos.solicitud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.expediente.Desenlace;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Ficha;
import mx.municipio.redes.expediente.Sigue;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.solicitud.Solicitud.Estado;
import mx.municipio.redes.puerta.PuertaDePublicacion;
import org.springframework.stereotype.Component;

/** La solicitud de publicación en las cuentas centrales como trámite. */
@Component
class SolicitudTramite implements Tramite {

    private final Solicitudes solicitudes;
    private final PuertaDePublicacion puerta;
    private final Padron padron;
    private final Motor motor;

    SolicitudTramite(Solicitudes solicitudes, PuertaDePublicacion puerta, Padron padron, Motor motor) {
        this.solicitudes = solicitudes;
        this.puerta = puerta;
        this.padron = padron;
        this.motor = motor;
    }

    @Override
    public Ficha ficha() {
        return new Ficha(
                SolicitudProceso.CLAVE,
                "solicitudes-publicacion",
                "SOL",
                Set.of(AtenderSolicitud.OFICINA),
                Estado.values());
    }

    @Override
    public Map<String, Desenlace> desenlaces() {
        return Map.of(
                "CONTENIDO_PUBLICADO", Desenlace.RESPUESTA,
                "PUBLICACION_NEGADA", Desenlace.RESPUESTA,
                "SOLICITUD_RETIRADA", Desenlace.SIN_DECISION);
    }

    @Override
    public Sigue sigue(Expediente expediente) {
        Solicitud solicitud = solicitudes.de(expediente);
        return Optional.of(solicitud)
                .filter(Solicitud::abierta)
                .flatMap(abierta -> puerta.impedimentoDeVeda(abierta.contenido().declaracion()))
                .map(impedimento -> new Sigue("ENVIADA_IMPEDIDA", Map.of("impedimento", impedimento)))
                .orElse(Sigue.caso(expediente.estado()));
    }

    /** Lo que se publica suele llevar imágenes: si no van con la solicitud, no son parte de lo solicitado. */
    @Override
    @Clausula("NT10-ADM-I-b")
    public boolean recibeArchivos() {
        return true;
    }

    @Override
    public List<String> advertencias(Expediente expediente) {
        return solicitudes.de(expediente).contenido().advertencias();
    }

    /** Quien la envió o el titular del órgano, que responde de lo que este difunde. */
    @Override
    @Clausula("NT10-SR-1")
    public boolean loRetira(Expediente expediente, String usuario) {
        return expediente.iniciador().equals(usuario) || padron.esTitular(usuario, expediente.organo());
    }

    @Override
    public boolean admiteRetiro(Expediente expediente) {
        return solicitudes.de(expediente).abierta();
    }

    @Override
    public void retirar(Expediente expediente, String motivo) {
        solicitudes.de(expediente).exigirAbierta();
        motor.entregar(
                SolicitudProceso.RETIRADA,
                expediente.instanciaProceso(),
                Map.of(SolicitudProceso.MOTIVO_RETIRO.nombre(), motivo));
    }
}
