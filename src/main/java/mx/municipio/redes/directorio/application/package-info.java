@NullMarked
package mx.municipio.redes.directorio.application;

import org.jspecify.annotations.NullMarked;
