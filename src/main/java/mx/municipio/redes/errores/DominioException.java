package mx.municipio.redes.errores;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Una petición que el programa no admite. Su mensaje está en español y se muestra tal cual a la persona. */
public abstract class DominioException extends RuntimeException {

    private @Nullable String clausula;
    private final int estado;
    private final transient List<ErrorCampo> errores;

    protected DominioException(int estado, String mensaje, @Nullable String clausula) {
        this(estado, mensaje, clausula, List.of());
    }

    protected DominioException(int estado, String mensaje, @Nullable String clausula, List<ErrorCampo> errores) {
        super(mensaje);
        this.estado = estado;
        this.clausula = clausula;
        this.errores = List.copyOf(errores);
    }

    public String mensaje() {
        return String.valueOf(getMessage());
    }

    /** El mensaje, seguido de la cláusula en que se funda si no la nombra: para las vías que no la llevan aparte. */
    public String conClausula() {
        return clausula == null || mensaje().contains(clausula) ? mensaje() : mensaje() + " (" + clausula + ")";
    }

    /** Cada dato o renglón que no se admite; vacía si no es cosa de uno en particular. */
    public List<ErrorCampo> errores() {
        return errores;
    }

    /** Lo mismo, y si no es de uno en particular, el mensaje entero en ese campo: para las páginas, que los listan. */
    public List<ErrorCampo> erroresO(String campo) {
        return errores.isEmpty() ? List.of(new ErrorCampo(campo, conClausula())) : errores;
    }

    /** Código de estado HTTP. */
    public int estado() {
        return estado;
    }

    void fundar(String delPerfil) {
        clausula = delPerfil.isEmpty() ? null : delPerfil;
    }

    /** Identificador de la cláusula de la norma en que se funda, si la hay. */
    public @Nullable String clausula() {
        return clausula;
    }
}
