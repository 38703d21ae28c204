@NullMarked
package mx.municipio.redes.bitacora;

import org.jspecify.annotations.NullMarked;
