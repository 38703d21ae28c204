@NullMarked
package mx.municipio.redes.motor.ejecucion;

import org.jspecify.annotations.NullMarked;
