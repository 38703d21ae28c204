package mx.municipio.redes.errores;

import org.jspecify.annotations.Nullable;

/** Una regla de la norma impide lo pedido (422). */
public final class ReglaException extends DominioException {

    public ReglaException(@Nullable String clausula, String mensaje) {
        super(422, mensaje, clausula);
    }
}
