package mx.municipio.redes.errores;

import org.jspecify.annotations.Nullable;

/** El estado actual no admite lo pedido: ya se respondió, ya venció, ya se cerró (409). */
public class ConflictoException extends DominioException {

    public ConflictoException(String mensaje) {
        this(mensaje, null);
    }

    public ConflictoException(String mensaje, @Nullable String clausula) {
        super(409, mensaje, clausula);
    }
}
