@NullMarked
package mx.municipio.redes.baja.application;

import org.jspecify.annotations.NullMarked;
