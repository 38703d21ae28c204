@NullMarked
package mx.municipio.redes.administradores.adapter.proceso;

import org.jspecify.annotations.NullMarked;
