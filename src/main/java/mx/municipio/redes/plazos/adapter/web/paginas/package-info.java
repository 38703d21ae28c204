@NullMarked
package mx.municipio.redes.plazos.adapter.web.paginas;

import org.jspecify.annotations.NullMarked;
