package mx.municipio.redes.procedimientos.consulta;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import mx.municipio.redes.avales.Avales;
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
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.puerta.PuertaDePublicacion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** CG-VII, primer paso: un administrador consulta si procede publicar un contenido del que tiene duda; o lo retira. */
@Component
class EnviarConsulta {

    /** Lo que el proceso necesita saber de la consulta recién enviada. */
    record Enviada(Consulta consulta, String organoNombre, String cuentaNombre, int archivos) {}

    private final Expedientes expedientes;
    private final Hechos hechos;
    private final Anexos anexos;
    private final Recepcion recepcion;
    private final Consultas consultas;
    private final PlazoDeConsulta plazo;
    private final Avales avales;
    private final PuertaDePublicacion puerta;
    private final Padron padron;
    private final Norma norma;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;

    EnviarConsulta(
            Expedientes expedientes,
            Hechos hechos,
            Anexos anexos,
            Recepcion recepcion,
            Consultas consultas,
            PlazoDeConsulta plazo,
            Avales avales,
            PuertaDePublicacion puerta,
            Padron padron,
            Norma norma,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona) {
        this.expedientes = expedientes;
        this.hechos = hechos;
        this.anexos = anexos;
        this.recepcion = recepcion;
        this.consultas = consultas;
        this.plazo = plazo;
        this.avales = avales;
        this.puerta = puerta;
        this.padron = padron;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
    }

    /**
     * Abre el expediente, congela el contenido y los archivos que lo acompañan, emite el acuse y avisa a las dos oficinas.
     *
     * @param claveCuenta nula: la única cuenta que administra quien consulta
     * @throws ReglaException si quien consulta no administra la cuenta, o si el contenido declara promoción personalizada
     */
    @Transactional
    @Clausula({"NT10-CG-VII-a", "NT10-CG-VII-b"})
    public Enviada enviar(Instancia instancia, @Nullable String claveCuenta, Contenido contenido) {
        exigirConsultable(contenido);
        Cuenta cuenta = padron.cuentaDe(usuarioActual.exigir().id(), claveCuenta);
        Expediente expediente = recepcion
                .de(instancia)
                .cuenta(cuenta)
                .asunto(TextoLibre.comienzo(contenido.texto()))
                .plazo(Objects.requireNonNull(norma.plazoConsulta()).dias())
                .abrir(EstadoConsulta.ENVIADA);
        Consulta consulta = Consultas.de(expediente, contenido);
        String sha256 = Huella.de(contenido.texto());
        List<String> archivos = anexos.recibir(consulta.folio());
        hechos.asentar(
                consulta.folio(),
                contenido,
                "CONSULTA_RECIBIDA",
                "NT10-CG-VII-a NT10-CG-VII-b",
                "Cuenta " + cuenta.clave() + ". Contenido con SHA-256 " + sha256 + ". "
                        + (archivos.isEmpty() ? "" : "Archivos: " + String.join("; ", archivos) + ". ") + "Recibida el "
                        + EnPalabras.instante(expediente.recepcion(), zona) + "; vence el "
                        + consulta.plazo().vencimientoTexto() + ".");
        acusar(expediente, cuenta, sha256, archivos);
        avisar(consulta, expediente, cuenta, archivos);
        return new Enviada(consulta, norma.nombreOrgano(cuenta.organo()), cuenta.nombre(), archivos.size());
    }

    /** Lo que nunca podría publicarse no se consulta: nadie trabaja tres días en ello. */
    @Clausula("NT10-ML-II")
    private void exigirConsultable(Contenido contenido) {
        try {
            puerta.revisar(contenido.declaracion());
        } catch (ReglaException e) {
            throw new ReglaException(
                    e.clausula(),
                    e.getMessage() + " Si su duda es justamente esa, deje la casilla vacía y pregúntelo.");
        }
    }

    private void acusar(Expediente expediente, Cuenta cuenta, String sha256, List<String> archivos) {
        recepcion
                .acuse(expediente)
                .cuenta(cuenta.enPalabras())
                .fundamento("NT10-CG-VII-a NT10-CG-VII-b")
                .asunto("Se recibió su consulta de publicación")
                .huella(sha256)
                .archivos(archivos)
                .emitir("La consulta se envió a la "
                        + norma.oficina("comunicacion-social").nombre() + " y a la "
                        + norma.oficina("transparencia").nombre() + ". Si no hay respuesta al vencer el plazo, la"
                        + " publicación no será procedente.");
    }

    /** La consulta se dirige a las dos oficinas, y quien consulta recibe su acuse. */
    @Clausula({"NT10-CG-VII-a", "AMB-24"})
    private void avisar(Consulta consulta, Expediente expediente, Cuenta cuenta, List<String> archivos) {
        consultas
                .correo(consulta, expediente, cuenta.nombre())
                .con("archivos", String.join("\n", archivos))
                .junto("consulta-acuse", padron.correos(List.of(expediente.iniciador())))
                .con("oficina", "comunicacion-social")
                .junto(
                        "consulta-recibida",
                        List.of(norma.oficina("comunicacion-social").correo()))
                .con("oficina", "transparencia")
                .aOficinas("consulta-recibida", "transparencia");
    }

    /**
     * La consulta queda sin objeto: quien la envió la retiró, o su cuenta se canceló.
     *
     * @throws ConflictoException si ya concluyó, o si el plazo venció sin respuesta
     */
    @Transactional
    public void dejarSinObjeto(String folio, String motivo) {
        Consulta consulta = plazo.tomar(folio);
        EstadoConsulta estado = consulta.retirar(reloj.instant());
        expedientes.cerrar(folio, estado.name());
        avales.retirarContenido(folio);
        if (padron.cuenta(consulta.cuenta()).orElseThrow().hasta() != null) {
            expedientes.asentar(folio, "CONSULTA_SIN_OBJETO", "NT10-PAB-VII", motivo);
        } else {
            expedientes.asentar(folio, "CONSULTA_RETIRADA", "NT10-CG-VII-a", "Motivo: " + motivo);
        }
        consultas
                .resultado(consulta, estado, motivo)
                .aOficinas("consulta-concluida", "comunicacion-social", "transparencia");
    }
}
