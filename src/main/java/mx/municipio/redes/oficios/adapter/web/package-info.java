@NullMarked
package mx.municipio.redes.oficios.adapter.web;

import org.jspecify.annotations.NullMarked;
