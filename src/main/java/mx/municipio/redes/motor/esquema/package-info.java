@NullMarked
package mx.municipio.redes.motor.esquema;

import org.jspecify.annotations.NullMarked;
