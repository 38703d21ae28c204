@NullMarked
package mx.municipio.redes.avisos.adapter.correo;

import org.jspecify.annotations.NullMarked;
