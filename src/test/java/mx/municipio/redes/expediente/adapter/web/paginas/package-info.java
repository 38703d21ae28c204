@NullMarked
package mx.municipio.redes.expediente.adapter.web.paginas;

import org.jspecify.annotations.NullMarked;
