@NullMarked
package mx.municipio.redes.padron.adapter.persistencia;

import org.jspecify.annotations.NullMarked;
