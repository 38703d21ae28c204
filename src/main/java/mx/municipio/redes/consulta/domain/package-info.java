@NullMarked
package mx.municipio.redes.consulta.domain;

import org.jspecify.annotations.NullMarked;
