package mx.municipio.redes.padron;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Una cuenta que ya funcionaba (TR-2). {@code abierta}: cuándo se abrió en la red. */
public record CuentaPreexistente(
        Red red,
        String nombre,
        String identificador,
        String direccion,
        @Nullable String correo,
        String proposito,
        String descripcion,
        LocalDate abierta) {}
