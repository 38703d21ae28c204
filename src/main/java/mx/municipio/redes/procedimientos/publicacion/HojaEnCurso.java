package mx.municipio.redes.procedimientos.publicacion;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * El renglón de la hoja que se está asentando en este hilo, que no cabe en el formulario de inicio.
 *
 * @param conAcuse el folio que lleva el acuse de la hoja; nulo en el primero, que es él
 */
record HojaEnCurso(String sha256, int renglon, @Nullable String conAcuse) {

    private static final ThreadLocal<HojaEnCurso> ACTUAL = new ThreadLocal<>();

    static Optional<HojaEnCurso> actual() {
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

    /** Como sigue en la bitácora. */
    String procedencia() {
        return " Renglón " + renglon + " de la hoja con SHA-256 " + sha256
                + (conAcuse == null ? "; aquí está su acuse." : "; su acuse está en " + conAcuse + ".");
    }
}
