@NullMarked
package mx.municipio.redes.motor.acceso;

import org.jspecify.annotations.NullMarked;
