@NullMarked
package mx.municipio.redes.consulta;

import org.jspecify.annotations.NullMarked;
