package mx.municipio.redes.avisos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.motor.trabajos.SalidaCerradaException;
import mx.municipio.redes.motor.trabajos.Trabajo;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Entrega un aviso al correo y lo asienta; el que ya salió no vuelve a salir, ni el que ya no llegaría a tiempo. */
@Component
class EnviarAviso implements Trabajo {

    private static final Logger LOG = LoggerFactory.getLogger(EnviarAviso.class);
    private static final int LARGO = 1000;

    private record Pendiente(
            String folio, String plantilla, String destinatario, @Nullable String persona, String datos, int intentos) {

        Pendiente a(String direccion) {
            return new Pendiente(folio, plantilla, direccion, persona, datos, intentos);
        }

        /** Si es el que da a conocer que otros no se entregaron. */
        boolean deFalla() {
            return plantilla.equals(AvisarNoEntregado.PLANTILLA);
        }
    }

    private final JdbcClient jdbc;
    private final RedactarCorreo redactar;
    private final Cartero cartero;
    private final AvisarNoEntregado noEntregado;
    private final Direcciones direcciones;
    private final Bitacora bitacora;
    private final ObjectMapper json;
    private final Clock reloj;

    EnviarAviso(
            JdbcClient jdbc,
            RedactarCorreo redactar,
            Cartero cartero,
            AvisarNoEntregado noEntregado,
            Direcciones direcciones,
            Bitacora bitacora,
            ObjectMapper json,
            Clock reloj) {
        this.jdbc = jdbc;
        this.redactar = redactar;
        this.cartero = cartero;
        this.noEntregado = noEntregado;
        this.direcciones = direcciones;
        this.bitacora = bitacora;
        this.json = json;
        this.reloj = reloj;
    }

    @Override
    public String tipo() {
        return Avisos.TRABAJO;
    }

    @Override
    public boolean sale() {
        return true;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void ejecutar(String id) {
        Pendiente aviso = bloquear(id).orElse(null);
        if (aviso == null) {
            return;
        }
        Adjunto adjunto = adjunto(id);
        Correo correo = redactar(id, aviso);
        cartero.entregar(adjunto == null ? correo : correo.con(adjunto));
        jdbc.sql("UPDATE aviso SET enviado = ?, destinatario = ?, intentos = intentos + 1, error = NULL,"
                        + " agotado = FALSE WHERE id = ?")
                .params(reloj.instant().atOffset(ZoneOffset.UTC), aviso.destinatario(), id)
                .update();
        jdbc.sql("DELETE FROM aviso_adjunto WHERE aviso = ?").param(id).update();
        asentar(
                id,
                aviso,
                "AVISO_ENVIADO",
                correo.clausula(),
                "A " + aviso.destinatario() + ": «" + correo.asunto() + "» (" + aviso.plantilla() + "), Message-ID "
                        + correo.messageId()
                        + (adjunto == null
                                ? ""
                                : ", con " + adjunto.nombre() + ", SHA-256 " + Huella.de(adjunto.octetos())));
    }

    /**
     * El primer tropiezo y el definitivo se asientan; los de en medio solo se cuentan. Del definitivo se avisa. Ninguno
     * altera el plazo.
     */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    @Clausula("AMB-24")
    public void fallo(String id, Throwable causa, int quedan) {
        Pendiente aviso = bloquear(id).orElse(null);
        if (aviso == null) {
            return;
        }
        String error = recortar(FallaDeCorreo.enPalabras(causa));
        jdbc.sql("UPDATE aviso SET destinatario = ?, intentos = intentos + 1, error = ?, agotado = ? WHERE id = ?")
                .params(aviso.destinatario(), error, quedan == 0, id)
                .update();
        if (quedan == 0) {
            List<String> enterados =
                    aviso.deFalla() ? List.of() : noEntregado.ejecutar(id, aviso.folio(), asunto(id, aviso));
            asentar(
                    id,
                    aviso,
                    "AVISO_NO_ENTREGADO",
                    "AMB-24",
                    "A " + aviso.destinatario() + " (" + aviso.plantilla() + "), tras " + (aviso.intentos() + 1)
                            + " intentos: " + error
                            + (enterados.isEmpty() ? "" : ". Se avisa a " + String.join(", ", enterados)));
        } else if (aviso.intentos() == 0) {
            asentar(
                    id,
                    aviso,
                    "AVISO_DEMORADO",
                    "AMB-24",
                    "A " + aviso.destinatario() + " (" + aviso.plantilla() + "), se reintentará: " + error);
        }
        if (causa instanceof SalidaCerradaException) {
            // Lo dice una vez quien lleva la cuenta de la caída.
            return;
        }
        LOG.warn(
                "El aviso {} del expediente {} no salió a {} (quedan {} intentos): {}",
                aviso.plantilla(),
                aviso.folio(),
                aviso.destinatario(),
                quedan,
                error);
    }

    private @Nullable Adjunto adjunto(String id) {
        return jdbc.sql("SELECT nombre, tipo, octetos FROM aviso_adjunto WHERE aviso = ?")
                .param(id)
                .query((fila, n) -> new Adjunto(fila.getString(1), fila.getString(2), fila.getBytes(3)))
                .optional()
                .orElse(null);
    }

    private Correo redactar(String id, Pendiente aviso) {
        Map<String, Object> datos = leer(aviso.datos());
        return redactar.ejecutar(
                id,
                aviso.folio(),
                aviso.plantilla(),
                aviso.destinatario(),
                aviso.deFalla() ? noEntregado.datos(id, datos) : datos);
    }

    private String asunto(String id, Pendiente aviso) {
        try {
            return recortar(redactar(id, aviso).asunto());
        } catch (RuntimeException noSeDejaRedactar) {
            return aviso.folio() + ": " + aviso.plantilla();
        }
    }

    private void asentar(String id, Pendiente aviso, String suceso, String clausula, String detalle) {
        List<String> folios = aviso.deFalla() ? noEntregado.folios(id) : List.of(aviso.folio());
        folios.forEach(folio -> bitacora.asentar(folio, Bitacora.SISTEMA, suceso, clausula, detalle));
    }

    /** El que sigue por salir, a la dirección que hoy tiene su destinatario. */
    private Optional<Pendiente> bloquear(String id) {
        return jdbc.sql("SELECT folio, plantilla, destinatario, persona, datos, intentos FROM aviso"
                        + " WHERE id = ? AND enviado IS NULL AND (hasta IS NULL OR hasta > ?) FOR UPDATE")
                .params(id, reloj.instant().atOffset(ZoneOffset.UTC))
                .query(Pendiente.class)
                .optional()
                .map(aviso -> Optional.ofNullable(aviso.persona())
                        .flatMap(direcciones::deHoy)
                        .map(aviso::a)
                        .orElse(aviso));
    }

    private static String recortar(String texto) {
        return texto.length() <= LARGO ? texto : texto.substring(0, LARGO);
    }

    private Map<String, Object> leer(String datos) {
        try {
            return json.readValue(datos, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
