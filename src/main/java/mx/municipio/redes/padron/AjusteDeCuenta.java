package mx.municipio.redes.padron;

import org.jspecify.annotations.Nullable;

/**
 * Cómo queda una cuenta en regularización tras lo que su órgano ajustó (TR-2).
 *
 * @param periodicidad nula si no se dijo, como el {@code horario}
 */
public record AjusteDeCuenta(
        String identificador,
        String direccion,
        @Nullable String correo,
        @Nullable Periodicidad periodicidad,
        @Nullable String horario) {}
