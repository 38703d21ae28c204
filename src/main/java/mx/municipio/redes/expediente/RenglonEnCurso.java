package mx.municipio.redes.expediente;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * El renglón de la hoja que se está recibiendo en este hilo, que no cabe en el formulario de inicio. A lo que llega en una
 * hoja no se le acusa recibo por separado.
 *
 * @param conAcuse el folio que lleva el acuse de la hoja; nulo en el primero, que es él
 */
public record RenglonEnCurso(String sha256, int numero, @Nullable String conAcuse) {

    private static final ThreadLocal<RenglonEnCurso> ACTUAL = new ThreadLocal<>();

    public static Optional<RenglonEnCurso> actual() {
        return Optional.ofNullable(ACTUAL.get());
    }

    public <T> T mientras(Supplier<T> accion) {
        ACTUAL.set(this);
        try {
            return accion.get();
        } finally {
            ACTUAL.remove();
        }
    }

    /** Como sigue en la bitácora. */
    public String procedencia() {
        return " Renglón " + numero + " de la hoja con SHA-256 " + sha256
                + (conAcuse == null ? "; aquí está su acuse." : "; su acuse está en " + conAcuse + ".");
    }
}
