package mx.municipio.redes.errores;

import org.jspecify.annotations.Nullable;

/** Una petición que el programa no admite. Su mensaje está en español y se muestra tal cual a la persona. */
public abstract class DominioException extends RuntimeException {

    private final @Nullable String clausula;
    private final int estado;

    protected DominioException(int estado, String mensaje, @Nullable String clausula) {
        super(mensaje);
        this.estado = estado;
        this.clausula = clausula;
    }

    public String mensaje() {
        return String.valueOf(getMessage());
    }

    /** El mensaje, seguido de la cláusula en que se funda: para las vías que no la llevan aparte. */
    public String conClausula() {
        return clausula == null ? mensaje() : mensaje() + " (" + clausula + ")";
    }

    /** Código de estado HTTP. */
    public int estado() {
        return estado;
    }

    /** Identificador de la cláusula de la norma en que se funda, si la hay. */
    public @Nullable String clausula() {
        return clausula;
    }
}
