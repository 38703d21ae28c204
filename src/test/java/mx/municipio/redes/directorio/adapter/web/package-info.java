@NullMarked
package mx.municipio.redes.directorio.adapter.web;

import org.jspecify.annotations.NullMarked;
