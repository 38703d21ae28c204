@NullMarked
package mx.municipio.redes.baja.adapter.proceso;

import org.jspecify.annotations.NullMarked;
