@NullMarked
package mx.municipio.redes.regularizacion;

import org.jspecify.annotations.NullMarked;
