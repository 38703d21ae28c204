@NullMarked
package mx.municipio.redes.administradores.application;

import org.jspecify.annotations.NullMarked;
