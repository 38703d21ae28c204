@NullMarked
package mx.municipio.redes.baja.domain;

import org.jspecify.annotations.NullMarked;
