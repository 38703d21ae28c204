@NullMarked
package mx.municipio.redes.directorio.adapter.web.paginas;

import org.jspecify.annotations.NullMarked;
