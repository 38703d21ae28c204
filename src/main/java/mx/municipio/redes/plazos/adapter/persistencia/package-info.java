@NullMarked
package mx.municipio.redes.plazos.adapter.persistencia;

import org.jspecify.annotations.NullMarked;
