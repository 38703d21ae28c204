@NullMarked
package mx.municipio.redes.oficios;

import org.jspecify.annotations.NullMarked;
