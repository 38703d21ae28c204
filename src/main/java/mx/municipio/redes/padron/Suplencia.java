package mx.municipio.redes.padron;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Quién suple al titular de un órgano mientras se ausenta.
 *
 * @param desde su primer día
 * @param hasta su último día
 * @param motivo el de la ausencia, como se imprime en lo que firma
 * @param presta el grupo de la oficina que se le presta mientras dura; nulo si ya era suyo o el órgano no es una oficina
 */
public record Suplencia(
        String id,
        String organo,
        String titular,
        String suplente,
        LocalDate desde,
        LocalDate hasta,
        String motivo,
        @Nullable String presta) {

    public boolean rige(LocalDate dia) {
        return !dia.isBefore(desde) && !dia.isAfter(hasta);
    }
}
