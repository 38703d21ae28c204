/** Mediciones de velocidad: {@code ./mvnw verify -Pbench}. Cada una es una clase {@code *Bench}. */
@NullMarked
package mx.municipio.redes.bench;

import org.jspecify.annotations.NullMarked;
