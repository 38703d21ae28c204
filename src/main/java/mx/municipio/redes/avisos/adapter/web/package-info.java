@NullMarked
package mx.municipio.redes.avisos.adapter.web;

import org.jspecify.annotations.NullMarked;
