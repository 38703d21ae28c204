@NullMarked
package mx.municipio.redes.motor;

import org.jspecify.annotations.NullMarked;
