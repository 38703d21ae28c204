package mx.municipio.redes.errores;

import org.jspecify.annotations.Nullable;

/** Una petición que el programa no admite. Su mensaje está en español y se muestra tal cual a la persona. */
public abstract class DominioException extends RuntimeException {

    private final @Nullable String clausula;

    protected DominioException(String mensaje, @Nullable String clausula) {
        super(mensaje);
        this.clausula = clausula;
    }

    public String mensaje() {
        return String.valueOf(getMessage());
    }

    /** Identificador de la cláusula de la norma en que se funda, si la hay. */
    public @Nullable String clausula() {
        return clausula;
    }
}
