package mx.municipio.redes.plazos.application;

import org.jspecify.annotations.Nullable;

/**
 * El día inhábil que pide la Sindicatura, tal como llegó.
 *
 * @param fecha {@code AAAA-MM-DD}
 * @param provisional verdadero si todavía falta el acuerdo
 * @param acuerdo si falta y el día no es provisional, el fundamento hace sus veces
 */
public record SolicitudDeDia(
        @Nullable String fecha,
        @Nullable String motivo,
        @Nullable String fundamento,
        @Nullable Boolean provisional,
        @Nullable String acuerdo) {}
