/**
 * La baja de una cuenta (PAB-VII, PAB-VIII): respaldar, cancelar, borrar, verificar e informar por oficio. Nadie la
 * aprueba.
 */
@NullMarked
package mx.municipio.redes.baja;

import org.jspecify.annotations.NullMarked;
