package mx.municipio.redes.plazos.application;

import java.util.List;
import mx.municipio.redes.plazos.PlazoMovido;
import mx.municipio.redes.plazos.domain.DiaInhabil;

/**
 * Cómo quedó el día, y los plazos en curso que su cambio movió.
 *
 * @param plazosPorRevisar los que todavía se están recorriendo, y que {@code plazosMovidos} no dice; casi siempre ninguno
 */
public record CambioRegistrado(DiaInhabil dia, List<PlazoMovido> plazosMovidos, int plazosPorRevisar) {}
