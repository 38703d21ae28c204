package mx.municipio.redes.plazos;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Un día natural dentro de un plazo.
 *
 * @param dia su número, si es hábil
 * @param motivo por qué no cuenta, si es inhábil
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DiaDelPlazo(LocalDate fecha, boolean habil, @Nullable Integer dia, @Nullable String motivo) {}
