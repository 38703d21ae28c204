@NullMarked
package mx.municipio.redes.baja.adapter.persistencia;

import org.jspecify.annotations.NullMarked;
