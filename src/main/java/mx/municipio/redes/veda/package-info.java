@NullMarked
package mx.municipio.redes.veda;

import org.jspecify.annotations.NullMarked;
