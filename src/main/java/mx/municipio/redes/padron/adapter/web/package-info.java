@NullMarked
package mx.municipio.redes.padron.adapter.web;

import org.jspecify.annotations.NullMarked;
