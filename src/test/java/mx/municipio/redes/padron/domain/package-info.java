@NullMarked
package mx.municipio.redes.padron.domain;

import org.jspecify.annotations.NullMarked;
