@NullMarked
package mx.municipio.redes.apertura;

import org.jspecify.annotations.NullMarked;
