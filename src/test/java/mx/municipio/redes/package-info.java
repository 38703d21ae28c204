@NullMarked
package mx.municipio.redes;

import org.jspecify.annotations.NullMarked;
