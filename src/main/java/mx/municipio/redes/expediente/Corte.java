package mx.municipio.redes.expediente;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * De qué expedientes se da cuenta: los recibidos entre dos días del municipio, ambos inclusive.
 *
 * @param organo nulo: los de todos
 */
public record Corte(LocalDate desde, LocalDate hasta, @Nullable String organo) {}
