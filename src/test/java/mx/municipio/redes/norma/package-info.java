@NullMarked
package mx.municipio.redes.norma;

import org.jspecify.annotations.NullMarked;
