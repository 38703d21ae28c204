@NullMarked
package mx.municipio.redes.padron;

import org.jspecify.annotations.NullMarked;
