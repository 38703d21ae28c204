@NullMarked
package mx.municipio.redes.plazos.adapter.web;

import org.jspecify.annotations.NullMarked;
