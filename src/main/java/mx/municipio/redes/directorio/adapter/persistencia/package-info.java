@NullMarked
package mx.municipio.redes.directorio.adapter.persistencia;

import org.jspecify.annotations.NullMarked;
