@NullMarked
package mx.municipio.redes.padron.application;

import org.jspecify.annotations.NullMarked;
