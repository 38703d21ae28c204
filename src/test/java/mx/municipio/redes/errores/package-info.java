@NullMarked
package mx.municipio.redes.errores;

import org.jspecify.annotations.NullMarked;
