/** Lo que un modelo promete, comprobado contra los formularios, el código y el perfil de la norma. */
@NullMarked
package mx.municipio.redes.modelos;

import org.jspecify.annotations.NullMarked;
