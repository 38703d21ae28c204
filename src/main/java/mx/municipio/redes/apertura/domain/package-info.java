@NullMarked
package mx.municipio.redes.apertura.domain;

import org.jspecify.annotations.NullMarked;
