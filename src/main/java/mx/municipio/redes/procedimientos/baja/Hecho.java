package mx.municipio.redes.procedimientos.baja;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Un paso ya dado.
 *
 * @param constancia lo que quien lo dio hace constar
 * @param fecha cuándo ocurrió, si no es cuando se asentó
 * @param lugar dónde se guarda el respaldo que no cabe en el expediente
 */
public record Hecho(
        Paso paso,
        String constancia,
        @Nullable LocalDate fecha,
        @Nullable String lugar,
        String quien,
        Instant cuando) {}
