@NullMarked
package mx.municipio.redes.plazos.application;

import org.jspecify.annotations.NullMarked;
