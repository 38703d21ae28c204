@NullMarked
package mx.municipio.redes.administradores;

import org.jspecify.annotations.NullMarked;
