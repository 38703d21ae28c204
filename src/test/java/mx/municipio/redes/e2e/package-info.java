/** El programa como lo ve una persona: Chromium sobre Tasklist y las páginas. */
@NullMarked
package mx.municipio.redes.e2e;

import org.jspecify.annotations.NullMarked;
