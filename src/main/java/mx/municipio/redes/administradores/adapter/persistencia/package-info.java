@NullMarked
package mx.municipio.redes.administradores.adapter.persistencia;

import org.jspecify.annotations.NullMarked;
