package mx.municipio.redes.procedimientos.administradores;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * El renglón de lote que se está notificando en este hilo. Sus datos no caben en el formulario de inicio, que es el mismo
 * de un cambio solo: de qué órgano es cuando lo carga el supervisor, y con qué otros cambios se notificó.
 *
 * @param cambio el que el renglón propone, sin folio todavía
 * @param procedencia de qué archivo y renglón viene, como sigue en la bitácora
 * @param ultimo ya se notificaron todos los que valen juntos con él
 */
record LoteEnCurso(Cambio cambio, String procedencia, boolean ultimo) {

    private static final ThreadLocal<LoteEnCurso> ACTUAL = new ThreadLocal<>();

    static Optional<LoteEnCurso> actual() {
        return Optional.ofNullable(ACTUAL.get());
    }

    <T> T mientras(Supplier<T> accion) {
        ACTUAL.set(this);
        try {
            return accion.get();
        } finally {
            ACTUAL.remove();
        }
    }
}
