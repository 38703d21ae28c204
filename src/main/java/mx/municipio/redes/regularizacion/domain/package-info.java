@NullMarked
package mx.municipio.redes.regularizacion.domain;

import org.jspecify.annotations.NullMarked;
