/** Lo que el registro dice al arrancar: en un renglón, con qué se arrancó o por qué no y qué hacer. */
@NullMarked
package mx.municipio.redes.arranque;

import org.jspecify.annotations.NullMarked;
