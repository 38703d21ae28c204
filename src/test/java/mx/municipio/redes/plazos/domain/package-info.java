@NullMarked
package mx.municipio.redes.plazos.domain;

import org.jspecify.annotations.NullMarked;
