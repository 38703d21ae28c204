@NullMarked
package mx.municipio.redes.portal;

import org.jspecify.annotations.NullMarked;
