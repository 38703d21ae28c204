@NullMarked
package mx.municipio.redes.administradores.adapter.web.paginas;

import org.jspecify.annotations.NullMarked;
