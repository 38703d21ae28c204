@NullMarked
package mx.municipio.redes.consulta.adapter.persistencia;

import org.jspecify.annotations.NullMarked;
