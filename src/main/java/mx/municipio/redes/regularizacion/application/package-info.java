@NullMarked
package mx.municipio.redes.regularizacion.application;

import org.jspecify.annotations.NullMarked;
