package mx.municipio.redes.procedimientos.veda;

import mx.municipio.redes.expediente.Hecho;
import mx.municipio.redes.puerta.PeriodoDeVeda;
import org.jspecify.annotations.Nullable;

/**
 * El periodo como quedó, al registrarse o al corregirse.
 *
 * @param antes el mismo como constaba: sin expediente, si este lo adoptó, o antes de corregirse; nulo si no constaba
 */
@Hecho("veda-periodo")
record PeriodoRegistrado(PeriodoDeVeda periodo, @Nullable PeriodoDeVeda antes) {}
