package mx.municipio.redes.motor.acceso;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import mx.municipio.redes.motor.CambiosDeAcceso;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cuánto espera quien falla una contraseña. Se cuenta por origen y nombre, exista o no ese usuario: quien prueba desde
 * otro lado no detiene a la persona, y toda espera se acaba sola. Por toda vía: la página, HTTP Basic y lo que el motor
 * comprueba.
 *
 * <p>De los intentos que un mismo origen hace a la vez con un nombre, hasta saber uno de ellos no se dice nada de los
 * demás: probar muchas a la vez no es probar más.
 *
 * <p>Se cuentan en la memoria de este nodo y no en la base, que así no escribe nada por cada intento de un desconocido:
 * con varios nodos, a un origen le tocan tantos intentos como nodos.
 */
@Component
class Intentos {

    static final Duration PRIMERA_ESPERA = Duration.ofSeconds(3);
    static final Duration ESPERA_MAXIMA = Duration.ofMinutes(1);

    /** Cada cuántos intentos fallidos seguidos se asienta: el quinto llega a los 45 segundos de insistir. */
    static final int SE_ASIENTA = 5;

    /** Cuántas veces se asienta en una hora, para que insistir no llene la bitácora. */
    static final int POR_HORA = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Intentos.class);

    /** Pasado esto desde su última espera, se empieza a contar otra vez. */
    private static final Duration OLVIDO = Duration.ofMinutes(15);

    private static final int MAXIMO = 20_000;

    /** El nombre más largo que el motor guarda. */
    private static final int LARGO = 64;

    private record Quien(String origen, String nombre) {}

    private record Fallos(int cuantos, Instant hasta) {}

    private record Asentados(Instant hora, int cuantos) {}

    private final Clock reloj;
    private final Supplier<CambiosDeAcceso> registro;
    private final Turnos turnos;
    private final TransactionTemplate transaccion;
    private final Cache<Quien, Fallos> fallos =
            Caffeine.newBuilder().maximumSize(MAXIMO).build();
    private final AtomicReference<Asentados> asentados = new AtomicReference<>(new Asentados(Instant.EPOCH, 0));

    Intentos(
            Clock reloj,
            ObjectProvider<CambiosDeAcceso> registro,
            Turnos turnos,
            PlatformTransactionManager transacciones) {
        this.reloj = reloj;
        this.turnos = turnos;
        this.registro = registro::getObject;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    /** @throws BloqueadoException si desde donde viene tiene que esperar */
    void exigirSinEspera(String origen, String nombre) {
        exigirSinEspera(fallos.getIfPresent(quien(origen, nombre)));
    }

    /**
     * Si esa es su contraseña; si no lo es, cuenta un intento fallido.
     *
     * @param clave la comprobación, que tarda y espera su turno
     * @param existe si hay un usuario de ese nombre; de los que no, el nombre no se escribe: puede ser una contraseña
     * @throws BloqueadoException si tiene que esperar, también si otro intento suyo falló mientras tanto o si hay
     *     demasiados a la vez
     */
    boolean comprobar(String origen, String nombre, boolean existe, BooleanSupplier clave) {
        Quien quien = quien(origen, nombre);
        Fallos antes = fallos.getIfPresent(quien);
        exigirSinEspera(antes);
        return decidir(quien, antes, existe, turnos.esperar(origen, () -> {
            // Puede haber fallado otro mientras este hacía fila.
            exigirSinEspera(fallos.getIfPresent(quien));
            return clave.getAsBoolean();
        }));
    }

    /**
     * La suya, que ya se había comprobado: no hace fila.
     *
     * @throws BloqueadoException si tiene que esperar
     */
    void recordar(String origen, String nombre) {
        Quien quien = quien(origen, nombre);
        Fallos antes = fallos.getIfPresent(quien);
        exigirSinEspera(antes);
        decidir(quien, antes, true, true);
    }

    private boolean decidir(Quien quien, @Nullable Fallos antes, boolean existe, boolean correcta) {
        var otroFallo = new AtomicBoolean();
        Fallos despues = fallos.asMap().compute(quien, (q, ahora) -> {
            otroFallo.set(ahora != null && !ahora.equals(antes) && espera(ahora).isPresent());
            return otroFallo.get() ? ahora : correcta ? null : siguiente(ahora);
        });
        if (otroFallo.get()) {
            exigirSinEspera(despues);
        }
        if (despues != null && !correcta && despues.cuantos % SE_ASIENTA == 0) {
            asentar(quien, existe, despues);
        }
        return correcta;
    }

    /** Lo que falta para poder intentarlo otra vez. */
    Optional<Duration> espera(String origen, String nombre) {
        return espera(fallos.getIfPresent(quien(origen, nombre)));
    }

    /** Puede intentarlo ya, venga de donde venga. */
    void olvidar(String nombre) {
        fallos.asMap().keySet().removeIf(quien -> quien.nombre.equals(nombre));
    }

    void olvidarTodo() {
        fallos.invalidateAll();
    }

    private void exigirSinEspera(@Nullable Fallos suyos) {
        espera(suyos).ifPresent(espera -> {
            throw new BloqueadoException(espera);
        });
    }

    private Optional<Duration> espera(@Nullable Fallos suyos) {
        return Optional.ofNullable(suyos)
                .map(f -> Duration.between(reloj.instant(), f.hasta))
                .filter(espera -> !espera.isZero() && !espera.isNegative());
    }

    private Fallos siguiente(@Nullable Fallos antes) {
        Instant ahora = reloj.instant();
        int cuantos = antes == null || antes.hasta.plus(OLVIDO).isBefore(ahora) ? 1 : antes.cuantos + 1;
        // De la quinta en adelante ya es la máxima; así tampoco se desborda.
        Duration espera = PRIMERA_ESPERA.multipliedBy(1L << Math.min(cuantos - 1, 5));
        return new Fallos(cuantos, ahora.plus(espera.compareTo(ESPERA_MAXIMA) > 0 ? ESPERA_MAXIMA : espera));
    }

    private void asentar(Quien quien, boolean existe, Fallos suyos) {
        Instant hora = reloj.instant().truncatedTo(ChronoUnit.HOURS);
        int van = asentados.updateAndGet(antes -> new Asentados(hora, antes.hora.equals(hora) ? antes.cuantos + 1 : 1))
                .cuantos;
        if (van > POR_HORA) {
            return;
        }
        String detalle = (existe ? "usuario " + quien.nombre : "un usuario que no existe") + ", desde " + quien.origen
                + ": " + suyos.cuantos + " intentos fallidos seguidos"
                + (van == POR_HORA ? "; los demás de esta hora ya no se asientan" : "");
        LOG.warn("Contraseña equivocada: {}", detalle);
        transaccion.executeWithoutResult(estado -> registro.get().asentar("INTENTOS_FALLIDOS", detalle));
    }

    private static Quien quien(String origen, String nombre) {
        return new Quien(origen, nombre.length() <= LARGO ? nombre : nombre.substring(0, LARGO + 1));
    }
}
