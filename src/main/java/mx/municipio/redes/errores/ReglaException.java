package mx.municipio.redes.errores;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Una regla de la norma impide lo pedido (422). */
public final class ReglaException extends DominioException {

    public ReglaException(@Nullable String clausula, String mensaje) {
        super(422, mensaje, clausula);
    }

    /** @param errores uno por renglón de lo enviado, cuando es un lote */
    public ReglaException(@Nullable String clausula, String mensaje, List<ErrorCampo> errores) {
        super(422, mensaje, clausula, errores);
    }
}
