@NullMarked
package mx.municipio.redes.padron.adapter.web.paginas;

import org.jspecify.annotations.NullMarked;
