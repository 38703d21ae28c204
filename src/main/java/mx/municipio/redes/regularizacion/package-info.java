/**
 * La regularización de una cuenta anterior a la norma (TR-2): el titular manifiesta si se sujetan, Comunicación Social
 * hace constar el carácter. Nada caduca solo.
 */
@NullMarked
package mx.municipio.redes.regularizacion;

import org.jspecify.annotations.NullMarked;
