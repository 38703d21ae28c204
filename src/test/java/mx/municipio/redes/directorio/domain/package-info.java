@NullMarked
package mx.municipio.redes.directorio.domain;

import org.jspecify.annotations.NullMarked;
