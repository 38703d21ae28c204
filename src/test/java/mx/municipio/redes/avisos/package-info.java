@NullMarked
package mx.municipio.redes.avisos;

import org.jspecify.annotations.NullMarked;
