package mx.municipio.redes.expediente.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.UsuarioActual;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Inicia un trámite con los datos de su formulario, una sola vez por clave de idempotencia. */
@Component
public class IniciarTramite {

    private static final Duration VIDA_DE_LA_CLAVE = Duration.ofHours(24);
    private static final int LARGO_DE_LA_CLAVE = 200;

    private final Motor motor;
    private final UsuarioActual usuarioActual;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock reloj;
    private final ZoneId zona;
    private final TransactionTemplate transaccion;

    IniciarTramite(
            Motor motor,
            UsuarioActual usuarioActual,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock reloj,
            ZoneId zona,
            PlatformTransactionManager transacciones) {
        this.motor = motor;
        this.usuarioActual = usuarioActual;
        this.jdbc = jdbc;
        this.json = json;
        this.reloj = reloj;
        this.zona = zona;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    /**
     * Inicia el trámite como la persona que actúa.
     *
     * @param clave cabecera {@code Idempotency-Key}: repetida con los mismos datos da la misma respuesta durante 24 h
     * @throws ConflictoException si la clave ya se usó con otros datos
     */
    public TramiteIniciado ejecutar(Tramite tramite, Map<String, Object> datos, @Nullable String clave) {
        if (clave == null) {
            return enTransaccion(() -> iniciar(tramite, datos));
        }
        if (clave.isBlank() || clave.length() > LARGO_DE_LA_CLAVE) {
            throw FormularioException.de("Idempotency-Key", "Idempotency-Key: debe tener de 1 a 200 caracteres.");
        }
        String peticion = Huella.de(tramite.proceso() + "\n" + texto(new TreeMap<>(datos)));
        try {
            return enTransaccion(() -> anterior(clave, peticion).orElseGet(() -> {
                TramiteIniciado iniciado = iniciar(tramite, datos);
                recordar(clave, peticion, iniciado);
                return iniciado;
            }));
        } catch (DuplicateKeyException laOtraGano) {
            return enTransaccion(() -> anterior(clave, peticion).orElseThrow(() -> laOtraGano));
        }
    }

    private TramiteIniciado iniciar(Tramite tramite, Map<String, Object> datos) {
        Motor.Inicio inicio = motor.iniciar(tramite.proceso(), datos);
        return jdbc.sql("SELECT e.folio, e.proceso, e.estado, e.recepcion, e.recepcion_legal, e.vencimiento,"
                        + " d.codigo, d.emitido FROM expediente e JOIN oficio d ON d.folio = e.folio AND d.tipo = ?"
                        + " WHERE e.folio = ?")
                .params(Emisiones.ACUSE, inicio.folio())
                .query((fila, n) -> iniciado(fila))
                .single();
    }

    private TramiteIniciado iniciado(ResultSet fila) throws SQLException {
        return new TramiteIniciado(
                fila.getString("folio"),
                fila.getString("proceso"),
                fila.getString("estado"),
                Objects.requireNonNull(enZona(fila, "recepcion")),
                fila.getObject("recepcion_legal", LocalDate.class),
                enZona(fila, "vencimiento"),
                new TramiteIniciado.Acuse(fila.getString("codigo"), Objects.requireNonNull(enZona(fila, "emitido"))));
    }

    private @Nullable OffsetDateTime enZona(ResultSet fila, String columna) throws SQLException {
        OffsetDateTime instante = fila.getObject(columna, OffsetDateTime.class);
        return instante == null ? null : instante.atZoneSameInstant(zona).toOffsetDateTime();
    }

    private Optional<TramiteIniciado> anterior(String clave, String peticion) {
        Instant limite = reloj.instant().minus(VIDA_DE_LA_CLAVE);
        return jdbc.sql("SELECT peticion, respuesta FROM idempotencia WHERE usuario = ? AND clave = ? AND creada > ?")
                .params(usuarioActual.exigir().id(), clave, limite.atOffset(ZoneOffset.UTC))
                .query((fila, n) -> {
                    if (!fila.getString("peticion").equals(peticion)) {
                        throw new ConflictoException("Esa clave de idempotencia ya se usó con otros datos.");
                    }
                    return leer(fila.getString("respuesta"));
                })
                .optional();
    }

    private void recordar(String clave, String peticion, TramiteIniciado iniciado) {
        String usuario = usuarioActual.exigir().id();
        Instant ahora = reloj.instant();
        jdbc.sql("DELETE FROM idempotencia WHERE usuario = ? AND clave = ? AND creada <= ?")
                .params(usuario, clave, ahora.minus(VIDA_DE_LA_CLAVE).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("INSERT INTO idempotencia (usuario, clave, peticion, respuesta, creada) VALUES (?, ?, ?, ?, ?)")
                .params(usuario, clave, peticion, texto(iniciado), ahora.atOffset(ZoneOffset.UTC))
                .update();
    }

    private TramiteIniciado enTransaccion(Supplier<TramiteIniciado> accion) {
        return Objects.requireNonNull(transaccion.execute(estado -> accion.get()));
    }

    private String texto(Object valor) {
        try {
            return json.writeValueAsString(valor);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private TramiteIniciado leer(String respuesta) {
        try {
            // Con el desplazamiento con que se respondió; Jackson los pasaría a UTC.
            return json.readerFor(TramiteIniciado.class)
                    .without(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .readValue(respuesta);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
