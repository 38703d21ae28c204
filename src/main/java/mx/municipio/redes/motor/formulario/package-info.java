/**
 * Un archivo {@code .form} de form-js 1.8.7, leído una vez y exigido en el servidor.
 *
 * <p>Tasklist revisa el formulario solo en el navegador y el motor no lo revisa nunca: quien entra por REST podría
 * enviar cualquier cosa. Esta biblioteca no conoce al motor (solo el JDK y Jackson); {@code motor.guardia} la aplica a
 * todo inicio y a toda conclusión de tarea, venga de donde venga.
 *
 * <ul>
 *   <li>{@link mx.municipio.redes.motor.formulario.Formulario#leer} falla ({@code FormularioInvalidoException}) ante
 *       cualquier componente, condición o regla que no sepa exigir: se descubre al arrancar, no en producción.
 *   <li>Componentes: textfield, textarea, number, select, radio, checkbox, checklist, taglist, datetime (date, time,
 *       datetime) y group (con o sin {@code path}); table, text, html, image, spacer, separator y button no llevan
 *       datos.
 *   <li>Condiciones ({@code conditional.hide}): {@code =}, {@code !=}, {@code and}, {@code or} y paréntesis sobre
 *       campos del mismo formulario y literales. Un campo oculto no se exige y no se acepta lleno.
 *   <li>Reglas: obligatorio (los espacios no cuentan), longitudes (ningún texto pasa de 4000 caracteres), patrón, mínimo,
 *       máximo, decimales, incremento, opciones fijas o de una variable ({@code valuesKey}), correo, teléfono, fechas del
 *       calendario real, solo lectura (se compara con lo que ya existe), tipos, y nada que el formulario no ofrezca.
 *   <li>Se interpreta como form-js: un campo vacío llega como {@code null}, {@code ""}, {@code false} o {@code []}; un
 *       patrón se busca en el texto ({@code find}), no lo abarca; las fechas son texto ISO.
 * </ul>
 */
@NullMarked
package mx.municipio.redes.motor.formulario;

import org.jspecify.annotations.NullMarked;
