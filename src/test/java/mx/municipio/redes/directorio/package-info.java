@NullMarked
package mx.municipio.redes.directorio;

import org.jspecify.annotations.NullMarked;
