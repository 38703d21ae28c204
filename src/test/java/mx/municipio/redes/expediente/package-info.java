@NullMarked
package mx.municipio.redes.expediente;

import org.jspecify.annotations.NullMarked;
