@NullMarked
package mx.municipio.redes.apertura.adapter.persistencia;

import org.jspecify.annotations.NullMarked;
