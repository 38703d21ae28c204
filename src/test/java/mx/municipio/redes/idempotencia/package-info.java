@NullMarked
package mx.municipio.redes.idempotencia;

import org.jspecify.annotations.NullMarked;
