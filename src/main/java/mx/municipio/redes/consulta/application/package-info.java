@NullMarked
package mx.municipio.redes.consulta.application;

import org.jspecify.annotations.NullMarked;
