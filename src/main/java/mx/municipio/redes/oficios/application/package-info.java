@NullMarked
package mx.municipio.redes.oficios.application;

import org.jspecify.annotations.NullMarked;
