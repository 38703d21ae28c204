/** Apertura de una cuenta institucional: propuesta por oficio, resolución de Comunicación Social e informe (PAB-I a PAB-IV). */
@NullMarked
package mx.municipio.redes.apertura;

import org.jspecify.annotations.NullMarked;
