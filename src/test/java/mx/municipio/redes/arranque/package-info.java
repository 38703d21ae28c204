@NullMarked
package mx.municipio.redes.arranque;

import org.jspecify.annotations.NullMarked;
