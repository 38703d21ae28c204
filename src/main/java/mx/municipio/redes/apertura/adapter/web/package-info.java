@NullMarked
package mx.municipio.redes.apertura.adapter.web;

import org.jspecify.annotations.NullMarked;
