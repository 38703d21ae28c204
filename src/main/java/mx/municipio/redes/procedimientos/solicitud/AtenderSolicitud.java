package mx.municipio.redes.procedimientos.solicitud;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.plazos.AlMinuto;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.plazos.MetasInternas;
import mx.municipio.redes.procedimientos.solicitud.Solicitud.Estado;
import mx.municipio.redes.procedimientos.solicitud.Solicitud.Publicacion;
import mx.municipio.redes.puerta.Publicaciones;
import mx.municipio.redes.puerta.PuertaDePublicacion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Comunicación Social publica lo solicitado en una cuenta central, o dice por qué no. La norma no le fija plazo. */
@Component
@Transactional
class AtenderSolicitud {

    /** La que atiende. */
    static final String OFICINA = "comunicacion-social";

    /** Meta interna, no normativa, para atender. */
    static final String META = "redes.solicitud.meta-dias";

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Solicitudes solicitudes;
    private final PuertaDePublicacion puerta;
    private final Cuentas cuentas;
    private final Publicaciones publicaciones;
    private final Norma norma;
    private final MetasInternas metas;
    private final UsuarioActual usuarioActual;
    private final ZoneId zona;

    AtenderSolicitud(
            Expedientes expedientes,
            Hechos hechos,
            Solicitudes solicitudes,
            PuertaDePublicacion puerta,
            Cuentas cuentas,
            Publicaciones publicaciones,
            Norma norma,
            MetasInternas metas,
            UsuarioActual usuarioActual,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.solicitudes = solicitudes;
        this.puerta = puerta;
        this.cuentas = cuentas;
        this.publicaciones = publicaciones;
        this.norma = norma;
        this.metas = metas;
        this.usuarioActual = usuarioActual;
        this.zona = zona;
    }

    /**
     * Asienta dónde y cuándo se publicó, también en la bitácora de la cuenta, y lo escribe al órgano. La cuenta se bloquea
     * antes que la solicitud, como en toda publicación.
     *
     * @param dicha con la clave de la cuenta como se escribió
     * @throws ProhibidoException si quien actúa no es de Comunicación Social, o no es hoy administrador de la cuenta ni
     *     titular de su órgano
     * @throws ReglaException si la cuenta no es central, o si la puerta de toda publicación lo impide
     * @throws ConflictoException si la cuenta no está vigente, o si la solicitud ya concluyó
     */
    @Clausula({"NT10-ADM-I-b", "NT10-PAB-I-b", "NT10-RESP-5", "NT10-ADM-III", "NT10-EV-3"})
    void publicar(String folio, Publicacion dicha) {
        exigirOficina();
        Cuenta cuenta = cuentas.exigirCentral(dicha.cuenta(), "NT10-PAB-I-b");
        puerta.cruzar(
                cuenta.clave(),
                solicitudes.exigir(folio).contenido().declaracion(),
                dicha.excepcion(),
                dicha.publicadoEl());
        Solicitud solicitud = solicitudes.bloquear(folio);
        solicitud.exigirAbierta();
        String donde = "En " + dicha.direccion() + ", el " + EnPalabras.instante(dicha.publicadoEl(), zona)
                + observaciones(solicitud, cuenta, dicha);
        expedientes.cerrar(folio, Estado.PUBLICADA.name());
        hechos.asentar(
                folio,
                new Publicacion(cuenta.clave(), dicha.direccion(), dicha.publicadoEl(), dicha.excepcion()),
                "CONTENIDO_PUBLICADO",
                "NT10-ADM-I-b NT10-ADM-III NT10-EV-3",
                "Cuenta " + cuenta.enPalabras() + ". " + donde + ".");
        publicaciones.salio(cuenta, folio, donde, dicha.publicadoEl());
        solicitudes
                .correo(solicitud)
                .con("cuentaCentral", cuenta.enPalabras())
                .con("direccion", dicha.direccion())
                .con("publicadoEl", EnPalabras.instante(dicha.publicadoEl(), zona))
                .enviar("solicitud-publicada", solicitudes.delOrgano(solicitud));
    }

    private String observaciones(Solicitud solicitud, Cuenta cuenta, Publicacion dicha) {
        List<String> observaciones = new ArrayList<>(puerta.observar(cuenta, dicha.direccion(), dicha.publicadoEl()));
        if (AlMinuto.antes(
                dicha.publicadoEl(), expedientes.exigir(solicitud.folio()).recepcion())) {
            observaciones.add(0, "la hora declarada es anterior a la de la solicitud");
        }
        return observaciones.isEmpty() ? "" : ". Se observa que " + String.join(", y que ", observaciones);
    }

    /**
     * No se publica; el órgano conoce los motivos y puede presentar otra.
     *
     * @throws ProhibidoException si quien actúa no es de Comunicación Social
     * @throws ConflictoException si ya concluyó
     */
    @Clausula("NT10-ADM-I-b")
    void negar(String folio, String motivo) {
        exigirOficina();
        Solicitud solicitud = solicitudes.bloquear(folio);
        solicitud.exigirAbierta();
        expedientes.cerrar(folio, Estado.NO_PUBLICADA.name());
        expedientes.asentar(folio, "PUBLICACION_NEGADA", "NT10-ADM-I-b", "Motivo: " + motivo);
        solicitudes
                .correo(solicitud)
                .con("motivo", motivo)
                .enviar("solicitud-no-publicada", solicitudes.delOrgano(solicitud));
    }

    /** Recuerda a Comunicación Social la solicitud sin atender; no decide nada. Apagada la meta, ni escribe ni asienta. */
    @Clausula({"NT10-ADM-I-b", "AMB-03"})
    void recordar(String folio) {
        if (!metas.encendida(META)) {
            return;
        }
        expedientes.asentar(
                folio,
                "SOLICITUD_RECORDADA",
                "AMB-03",
                "Se recordó a " + norma.oficina(OFICINA).corto()
                        + " que la solicitud espera. Meta interna, no normativa.");
        solicitudes.correo(solicitudes.exigir(folio)).aOficinas("solicitud-recordatorio", OFICINA);
    }

    private void exigirOficina() {
        if (!usuarioActual.exigir().es(OFICINA)) {
            throw new ProhibidoException(
                    "Las solicitudes las atiende " + norma.oficina(OFICINA).corto() + ".", "NT10-ADM-I-b");
        }
    }
}
