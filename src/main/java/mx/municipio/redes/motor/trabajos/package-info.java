@NullMarked
package mx.municipio.redes.motor.trabajos;

import org.jspecify.annotations.NullMarked;
