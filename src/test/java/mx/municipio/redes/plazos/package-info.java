@NullMarked
package mx.municipio.redes.plazos;

import org.jspecify.annotations.NullMarked;
