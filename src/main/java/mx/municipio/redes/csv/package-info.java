/** Hojas de cálculo en CSV, como las guarda una oficina. */
@NullMarked
package mx.municipio.redes.csv;

import org.jspecify.annotations.NullMarked;
