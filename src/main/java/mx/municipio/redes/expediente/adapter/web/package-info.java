@NullMarked
package mx.municipio.redes.expediente.adapter.web;

import org.jspecify.annotations.NullMarked;
