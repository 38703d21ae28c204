/** Las páginas que arma el servidor: lo que cada persona puede hacer, el expediente y sus documentos. */
@NullMarked
package mx.municipio.redes.portal;

import org.jspecify.annotations.NullMarked;
