package mx.municipio.redes.plazos.application;

import java.util.List;
import mx.municipio.redes.plazos.PlazoMovido;
import mx.municipio.redes.plazos.domain.DiaInhabil;

/** Cómo quedó el día, y los plazos en curso que su cambio movió. */
public record CambioRegistrado(DiaInhabil dia, List<PlazoMovido> plazosMovidos) {}
