@NullMarked
package mx.municipio.redes.apertura.adapter.proceso;

import org.jspecify.annotations.NullMarked;
