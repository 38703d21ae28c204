@NullMarked
package mx.municipio.redes.administradores.domain;

import org.jspecify.annotations.NullMarked;
