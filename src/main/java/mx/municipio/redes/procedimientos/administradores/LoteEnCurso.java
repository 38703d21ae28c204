package mx.municipio.redes.procedimientos.administradores;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * El renglón de lote que se está notificando en este hilo. Sus datos no caben en el formulario de inicio, que es el mismo
 * de un cambio solo: de qué órgano es cuando lo carga el supervisor, y con qué otros cambios se notificó.
 *
 * @param cambio el que el renglón propone, sin folio todavía
 * @param procedencia de qué archivo y renglón viene, como sigue en la bitácora
 * @param juntos los del mismo órgano y fecha, también los que aún no se notifican
 */
record LoteEnCurso(Cambio cambio, String procedencia, List<Cambio> juntos) {

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
