package mx.municipio.redes.avisos;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Cómo va un correo de un expediente.
 *
 * @param enviado cuándo salió; nulo si no ha salido
 * @param agotado si ya no se reintenta solo
 * @param caduco si no salió a tiempo y ya no sale
 * @param demorado si sigue por salir y ya falló un intento, o lleva más de una hora
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
        boolean caduco,
        boolean demorado) {}
