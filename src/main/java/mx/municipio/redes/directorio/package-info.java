/**
 * El directorio público de cuentas institucionales (TR-3) y la respuesta a «¿es oficial?». Solo lee el padrón; no tiene
 * cara para otras partes del programa.
 */
@NullMarked
package mx.municipio.redes.directorio;

import org.jspecify.annotations.NullMarked;
