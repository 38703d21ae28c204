@NullMarked
package mx.municipio.redes.administradores.adapter.web;

import org.jspecify.annotations.NullMarked;
