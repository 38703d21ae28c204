package mx.municipio.redes.bitacora;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Un asiento de la bitácora (EV-3, CG-XI).
 *
 * @param numero posición en su cadena, desde 1
 * @param actor clave de acceso de la persona, o {@code sistema}
 * @param clausula cláusulas en que se funda, separadas por espacio
 * @param hash SHA-256 que encadena este asiento con el anterior
 */
public record Asiento(
        int numero,
        Instant instante,
        String actor,
        String suceso,
        @Nullable String clausula,
        String detalle,
        String hash) {}
