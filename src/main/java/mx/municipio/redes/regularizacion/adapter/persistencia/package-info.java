@NullMarked
package mx.municipio.redes.regularizacion.adapter.persistencia;

import org.jspecify.annotations.NullMarked;
