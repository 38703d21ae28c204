@NullMarked
package mx.municipio.redes.oficios.adapter.pdf;

import org.jspecify.annotations.NullMarked;
