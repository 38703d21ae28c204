package mx.municipio.redes.padron;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuándo ha podido el órgano usar su cuenta, según lo que de ella consta.
 *
 * @param desde el primer día: en que existe, en que el programa la conoce, o en que se regularizó o volvió de una baja; el
 *     último de ellos
 * @param intervenciones los días en que no la tuvo en sus manos
 */
public record UsoDeCuenta(LocalDate desde, List<Intervencion> intervenciones) {

    /**
     * De un día a otro, que se incluyen.
     *
     * @param hasta nulo si sigue intervenida
     */
    public record Intervencion(LocalDate desde, @Nullable LocalDate hasta) {

        boolean incluye(LocalDate dia) {
            return !dia.isBefore(desde) && (hasta == null || !dia.isAfter(hasta));
        }
    }

    public boolean intervenida(LocalDate dia) {
        return intervenciones.stream().anyMatch(una -> una.incluye(dia));
    }
}
