package mx.municipio.redes.procedimientos.solicitud;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.oficios.Recepcion;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.solicitud.Solicitud.Contenido;
import mx.municipio.redes.procedimientos.solicitud.Solicitud.Estado;
import mx.municipio.redes.puerta.PuertaDePublicacion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** ADM-I, segunda vía: un órgano, tenga o no cuenta, pide que su contenido se publique en las centrales; o lo retira. */
@Component
@Transactional
class SolicitarPublicacion {

    /** Lo que el proceso necesita saber de la solicitud recién enviada. */
    record Enviada(String folio, String organoNombre, int archivos, Instant recordatorio) {}

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Anexos anexos;
    private final Recepcion recepcion;
    private final Solicitudes solicitudes;
    private final PuertaDePublicacion puerta;
    private final Padron padron;
    private final Norma norma;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;
    private final ZoneId zona;

    SolicitarPublicacion(
            Expedientes expedientes,
            Hechos hechos,
            Anexos anexos,
            Recepcion recepcion,
            Solicitudes solicitudes,
            PuertaDePublicacion puerta,
            Padron padron,
            Norma norma,
            MetasInternas metas,
            UsuarioActual usuarioActual,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.anexos = anexos;
        this.recepcion = recepcion;
        this.solicitudes = solicitudes;
        this.puerta = puerta;
        this.padron = padron;
        this.norma = norma;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
        this.zona = zona;
    }

    /**
     * Abre el expediente a nombre del órgano de quien la envía, congela el contenido y los archivos que lo acompañan, acusa
     * recibo y avisa a Comunicación Social.
     *
     * @throws ReglaException si quien la envía no es hoy de un órgano, o si lo que declara no puede publicarse
     */
    @Clausula({"NT10-ADM-I-b", "NT10-PAB-I-b", "NT10-ML-II", "NT10-ADM-II"})
    Enviada solicitar(Instancia instancia, Contenido pedido) {
        String organo = exigirOrgano(usuarioActual.exigir().id());
        Contenido contenido = pedido.advertido(puerta.revisar(pedido.declaracion()));
        Expediente expediente = recepcion
                .de(instancia)
                .organo(organo)
                .asunto(TextoLibre.comienzo(contenido.texto()))
                .abrir(Estado.ENVIADA);
        String folio = expediente.folio();
        String sha256 = Huella.de(contenido.texto());
        List<String> archivos = anexos.recibir(folio);
        hechos.asentar(
                folio,
                contenido,
                "PUBLICACION_SOLICITADA",
                "NT10-ADM-I-b NT10-PAB-I-b",
                "Contenido con SHA-256 " + sha256 + ". "
                        + (archivos.isEmpty() ? "" : "Archivos: " + String.join("; ", archivos) + ". ") + "Recibida el "
                        + EnPalabras.instante(expediente.recepcion(), zona) + ".");
        recepcion
                .acuse(expediente)
                .fundamento("NT10-ADM-I-b")
                .asunto("Se recibió su solicitud de publicación")
                .huella(sha256)
                .archivos(archivos)
                .emitir(
                        "La " + norma.oficina(AtenderSolicitud.OFICINA).nombre()
                                + " la publica en una cuenta central o dice por qué no. La norma no fija plazo ni da efecto al"
                                + " silencio. Quien la envió o el titular de su órgano pueden retirarla mientras no se decida.");
        Solicitud solicitud = solicitudes.exigir(folio);
        solicitudes
                .correo(solicitud)
                .con("fuente", contenido.fuente())
                .con("fechaPrevista", EnPalabras.fecha(contenido.fechaPrevista()))
                .con("archivos", String.join("\n", archivos))
                .junto("solicitud-acuse", solicitudes.delOrgano(solicitud))
                .aOficinas("solicitud-recibida", AtenderSolicitud.OFICINA);
        return new Enviada(
                folio, norma.nombreOrgano(organo), archivos.size(), metas.recordatorio(AtenderSolicitud.META));
    }

    /** El de quien la envía, según el padrón: también el funcionario cuyo órgano no tiene cuenta puede pedir. */
    private String exigirOrgano(String usuario) {
        return padron.organoDe(usuario)
                .orElseThrow(() ->
                        new ReglaException("NT10-ADM-I-b", "Su usuario no está adscrito a ningún órgano del padrón."));
    }

    /**
     * Queda sin objeto: quien la envió, o el titular, la retiró.
     *
     * @throws ConflictoException si ya concluyó
     */
    @Clausula("NT10-ADM-I-b")
    void retirar(String folio, String motivo) {
        Solicitud solicitud = solicitudes.bloquear(folio);
        solicitud.exigirAbierta();
        expedientes.cerrar(folio, Estado.SIN_OBJETO.name());
        expedientes.asentar(folio, "SOLICITUD_RETIRADA", "NT10-ADM-I-b", "Motivo: " + motivo);
        solicitudes
                .correo(solicitud)
                .con("motivo", motivo)
                .junto("solicitud-retirada", solicitudes.delOrgano(solicitud))
                .aOficinas("solicitud-retirada", AtenderSolicitud.OFICINA);
    }
}
