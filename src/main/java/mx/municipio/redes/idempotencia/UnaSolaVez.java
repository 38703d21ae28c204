package mx.municipio.redes.idempotencia;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.motor.UsuarioActual;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hace algo una sola vez por clave y persona, y durante 24 h vuelve a dar su respuesta. El renglón de la clave, el
 * efecto y la respuesta se confirman juntos; se aparta el renglón antes del efecto, y así quien pide lo mismo a la vez
 * espera esa respuesta en vez de toparse con el efecto a medias.
 */
@Component
public class UnaSolaVez {

    private static final Duration VIDA_DE_LA_CLAVE = Duration.ofHours(24);
    private static final Duration ENTRE_LIMPIEZAS = Duration.ofHours(1);
    private static final int LARGO_DE_LA_CLAVE = 200;

    private final JdbcClient jdbc;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final TransactionTemplate transaccion;
    private final AtomicReference<Instant> proximaLimpieza = new AtomicReference<>(Instant.MIN);

    UnaSolaVez(JdbcClient jdbc, UsuarioActual usuarioActual, Clock reloj, PlatformTransactionManager transacciones) {
        this.jdbc = jdbc;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    /**
     * Ejecuta la acción en una transacción, o da la respuesta de cuando se ejecutó con esa clave.
     *
     * @param peticion huella de lo pedido: con otra, la clave ya no vale
     * @param accion da lo que se recordará; vacío deshace la transacción y deja libre la clave, como una excepción
     * @throws FormularioException si la clave no tiene de 1 a 200 caracteres
     * @throws OtraPeticionException si la clave se usó para otra cosa
     * @throws ConflictoException si lo mismo se está atendiendo todavía
     */
    public Optional<String> ejecutar(String clave, String peticion, Supplier<Optional<String>> accion) {
        if (TextoLibre.limpiar(clave).isEmpty() || clave.length() > LARGO_DE_LA_CLAVE) {
            throw FormularioException.de("Idempotency-Key", "Idempotency-Key: debe tener de 1 a 200 caracteres.");
        }
        olvidarVencidas();
        var vez = new Vez(usuarioActual.exigir().id(), clave, peticion, reloj.instant());
        try {
            return enTransaccion(
                    () -> {
                        apartar(vez);
                        return Optional.empty();
                    },
                    vez,
                    accion);
        } catch (YaApartadaException e) {
            return enTransaccion(() -> anterior(vez), vez, accion);
        }
    }

    /**
     * Lo que pide una forma de las páginas: la misma, enviada otra vez con lo mismo, no lo repite.
     *
     * @param clave la de la forma; vacía si no la trae, y entonces se hace
     * @return lo que la acción dio la primera vez
     */
    public String deUnaForma(String clave, String peticion, Supplier<String> accion) {
        String una = clave.isEmpty() ? UUID.randomUUID().toString() : clave;
        return ejecutar(Huella.de(una + "\n" + peticion), Huella.de(peticion), () -> Optional.of(accion.get()))
                .orElseThrow();
    }

    private record Vez(String usuario, String clave, String peticion, Instant ahora) {

        OffsetDateTime creada() {
            return ahora.atOffset(ZoneOffset.UTC);
        }

        OffsetDateTime limite() {
            return ahora.minus(VIDA_DE_LA_CLAVE).atOffset(ZoneOffset.UTC);
        }
    }

    private Optional<String> enTransaccion(
            Supplier<Optional<String>> antes, Vez vez, Supplier<Optional<String>> accion) {
        return Objects.requireNonNull(transaccion.execute(estado -> {
            Optional<String> dada = antes.get();
            if (dada.isPresent()) {
                return dada;
            }
            Optional<String> respuesta = accion.get();
            respuesta.ifPresentOrElse(texto -> recordar(vez, texto), estado::setRollbackOnly);
            return respuesta;
        }));
    }

    private void apartar(Vez vez) {
        try {
            jdbc.sql("INSERT INTO idempotencia (usuario, clave, peticion, creada) VALUES (?, ?, ?, ?)")
                    .params(vez.usuario(), vez.clave(), vez.peticion(), vez.creada())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new YaApartadaException();
        } catch (PessimisticLockingFailureException e) {
            throw enCurso();
        }
    }

    /** Lo que se respondió; vacío si la clave venció, y entonces queda apartada de nuevo. */
    private Optional<String> anterior(Vez vez) {
        Guardada guardada = bloquear(vez).orElseThrow(UnaSolaVez::enCurso);
        if (!guardada.creada().isAfter(vez.limite())) {
            jdbc.sql(
                            "UPDATE idempotencia SET peticion = ?, respuesta = NULL, creada = ? WHERE usuario = ? AND clave = ?")
                    .params(vez.peticion(), vez.creada(), vez.usuario(), vez.clave())
                    .update();
            return Optional.empty();
        }
        if (!guardada.peticion().equals(vez.peticion())) {
            throw new OtraPeticionException();
        }
        return Optional.of(Objects.requireNonNull(guardada.respuesta()));
    }

    private record Guardada(String peticion, @Nullable String respuesta, OffsetDateTime creada) {}

    private Optional<Guardada> bloquear(Vez vez) {
        try {
            return jdbc.sql("SELECT peticion, respuesta, creada FROM idempotencia WHERE usuario = ? AND clave = ?"
                            + " FOR UPDATE")
                    .params(vez.usuario(), vez.clave())
                    .query((fila, n) -> new Guardada(
                            fila.getString("peticion"),
                            fila.getString("respuesta"),
                            fila.getObject("creada", OffsetDateTime.class)))
                    .optional();
        } catch (PessimisticLockingFailureException e) {
            throw enCurso();
        }
    }

    private void recordar(Vez vez, String respuesta) {
        jdbc.sql("UPDATE idempotencia SET respuesta = ? WHERE usuario = ? AND clave = ?")
                .params(respuesta, vez.usuario(), vez.clave())
                .update();
    }

    /** Las respuestas dicen lo que dicen los expedientes: no se guardan más de lo prometido. */
    private void olvidarVencidas() {
        Instant ahora = reloj.instant();
        Instant toca = proximaLimpieza.get();
        if (ahora.isBefore(toca) || !proximaLimpieza.compareAndSet(toca, ahora.plus(ENTRE_LIMPIEZAS))) {
            return;
        }
        try {
            jdbc.sql("DELETE FROM idempotencia WHERE creada <= ?")
                    .param(ahora.minus(VIDA_DE_LA_CLAVE).atOffset(ZoneOffset.UTC))
                    .update();
        } catch (PessimisticLockingFailureException alguienLaUsa) {
            // Se borrará la próxima vez.
        }
    }

    private static ConflictoException enCurso() {
        return new ConflictoException(
                "Una petición con esa clave de idempotencia se está atendiendo todavía. Repítala en un momento.");
    }

    /** La clave ya se usó para otra cosa. */
    public static final class OtraPeticionException extends ConflictoException {
        OtraPeticionException() {
            super("Esa clave de idempotencia ya se usó para otra petición o con otros datos.");
        }
    }

    /** Otra petición con la misma clave llegó antes. */
    private static final class YaApartadaException extends RuntimeException {}
}
