package mx.municipio.redes.avisos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Cómo va un correo de un expediente.
 *
 * @param enviado cuándo salió; nulo si no ha salido
 * @param agotado si ya no se reintenta solo
 * @param caduco si no salió a tiempo y ya no sale
 */
public record EstadoDeAviso(
        String id,
        String folio,
        String plantilla,
        String destinatario,
        Instant creado,
        @Nullable Instant enviado,
        int intentos,
        @Nullable String error,
        boolean agotado,
        boolean caduco) {

    /** Si al menos un intento falló y sigue por salir. */
    public boolean demorado() {
        return enviado == null && intentos > 0 && !caduco;
    }
}
