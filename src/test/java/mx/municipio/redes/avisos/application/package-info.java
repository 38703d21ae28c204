@NullMarked
package mx.municipio.redes.avisos.application;

import org.jspecify.annotations.NullMarked;
