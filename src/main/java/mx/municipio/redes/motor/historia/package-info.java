@NullMarked
package mx.municipio.redes.motor.historia;

import org.jspecify.annotations.NullMarked;
