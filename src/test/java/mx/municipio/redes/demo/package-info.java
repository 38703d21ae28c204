@NullMarked
package mx.municipio.redes.demo;

import org.jspecify.annotations.NullMarked;
