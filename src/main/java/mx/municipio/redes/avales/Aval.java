package mx.municipio.redes.avales;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lo que Comunicación Social avaló de una línea de contenido de una cuenta (CG-XV).
 *
 * @param numero el suyo en la cuenta, que no se repite
 * @param folio el expediente en que se dio; nulo si se dio sin trámite
 */
public record Aval(int numero, String linea, String motivo, @Nullable String folio, Instant desde) {}
