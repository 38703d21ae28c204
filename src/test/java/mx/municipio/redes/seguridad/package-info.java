@NullMarked
package mx.municipio.redes.seguridad;

import org.jspecify.annotations.NullMarked;
