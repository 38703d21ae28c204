/** Reglas que vigilan el código mismo. */
@NullMarked
package mx.municipio.redes.arquitectura;

import org.jspecify.annotations.NullMarked;
