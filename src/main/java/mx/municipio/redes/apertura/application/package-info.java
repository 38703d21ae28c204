@NullMarked
package mx.municipio.redes.apertura.application;

import org.jspecify.annotations.NullMarked;
