@NullMarked
package mx.municipio.redes.oficios.adapter.web.paginas;

import org.jspecify.annotations.NullMarked;
