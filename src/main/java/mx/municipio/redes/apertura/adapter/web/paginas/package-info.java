@NullMarked
package mx.municipio.redes.apertura.adapter.web.paginas;

import org.jspecify.annotations.NullMarked;
