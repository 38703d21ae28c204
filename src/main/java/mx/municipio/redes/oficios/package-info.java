/** Los oficios: número sin huecos por órgano y año, contenido congelado, PDF/A y verificación pública. */
@NullMarked
package mx.municipio.redes.oficios;

import org.jspecify.annotations.NullMarked;
