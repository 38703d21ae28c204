@NullMarked
package mx.municipio.redes.consulta.adapter.proceso;

import org.jspecify.annotations.NullMarked;
