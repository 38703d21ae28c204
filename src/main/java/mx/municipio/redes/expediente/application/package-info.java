@NullMarked
package mx.municipio.redes.expediente.application;

import org.jspecify.annotations.NullMarked;
