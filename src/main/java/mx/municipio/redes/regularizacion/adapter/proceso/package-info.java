@NullMarked
package mx.municipio.redes.regularizacion.adapter.proceso;

import org.jspecify.annotations.NullMarked;
