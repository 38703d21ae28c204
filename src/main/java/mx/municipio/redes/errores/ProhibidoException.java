package mx.municipio.redes.errores;

import org.jspecify.annotations.Nullable;

/** La persona no tiene la función que se requiere (403). */
public final class ProhibidoException extends DominioException {

    public ProhibidoException(String mensaje) {
        this(mensaje, null);
    }

    public ProhibidoException(String mensaje, @Nullable String clausula) {
        super(403, mensaje, clausula);
    }
}
