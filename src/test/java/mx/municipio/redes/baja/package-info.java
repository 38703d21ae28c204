@NullMarked
package mx.municipio.redes.baja;

import org.jspecify.annotations.NullMarked;
