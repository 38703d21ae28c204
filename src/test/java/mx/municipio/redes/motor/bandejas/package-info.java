@NullMarked
package mx.municipio.redes.motor.bandejas;

import org.jspecify.annotations.NullMarked;
