@NullMarked
package mx.municipio.redes.csv;

import org.jspecify.annotations.NullMarked;
