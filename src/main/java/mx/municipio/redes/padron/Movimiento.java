package mx.municipio.redes.padron;

import org.jspecify.annotations.Nullable;

/**
 * Quién pasa a ocupar un cargo del órgano.
 *
 * @param cuenta nula: vale para todas las cuentas del órgano que no nombren a los suyos
 * @param usuario nulo si el cargo queda vacante
 * @param folio el expediente que lo origina; nulo si no hay
 */
public record Movimiento(@Nullable String cuenta, Cargo cargo, @Nullable String usuario, @Nullable String folio) {}
