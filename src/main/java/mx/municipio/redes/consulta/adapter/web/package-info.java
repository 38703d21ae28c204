@NullMarked
package mx.municipio.redes.consulta.adapter.web;

import org.jspecify.annotations.NullMarked;
