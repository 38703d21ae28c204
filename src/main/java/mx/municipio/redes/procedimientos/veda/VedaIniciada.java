package mx.municipio.redes.procedimientos.veda;

import java.util.List;
import mx.municipio.redes.expediente.Hecho;

/** La veda comenzó, y esas son las claves de las cuentas que entonces publicaban. */
@Hecho("veda-iniciada")
record VedaIniciada(List<String> cuentas) {}
