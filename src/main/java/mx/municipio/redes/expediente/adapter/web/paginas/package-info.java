/** Las páginas de un expediente y la forma con que se inicia un trámite. */
@NullMarked
package mx.municipio.redes.expediente.adapter.web.paginas;

import org.jspecify.annotations.NullMarked;
