/** Lo que se pide dos veces con la misma clave se hace una. */
@NullMarked
package mx.municipio.redes.idempotencia;

import org.jspecify.annotations.NullMarked;
