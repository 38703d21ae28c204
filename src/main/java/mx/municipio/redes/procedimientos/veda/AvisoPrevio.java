package mx.municipio.redes.procedimientos.veda;

import java.time.Instant;
import mx.municipio.redes.expediente.Hecho;

/** Un aviso previo que salió; {@code programado} es cuándo debía salir. */
@Hecho("veda-aviso")
record AvisoPrevio(Instant programado) {}
