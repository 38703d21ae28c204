package mx.municipio.redes.plazos;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Los plazos en curso de un procedimiento. Cuando se declara inhábil un día, el calendario los recorre por tramos, cada uno
 * en su transacción y ya con el cambio a la vista de {@link Plazos}. Quien decide por un plazo lo pone antes al día: no
 * espera a su tramo.
 */
public interface PlazosAbiertos {

    /**
     * Lo hecho en un tramo.
     *
     * @param hasta el último que se miró; nulo si ya no queda ninguno
     */
    record Tramo(List<PlazoMovido> movidos, @Nullable String hasta) {}

    /** Cuántos plazos podría mover el cambio. */
    int cuantos(CambioDeCalendario cambio);

    /**
     * Pone al día los que siguen a uno y asienta en cada expediente de qué fecha a cuál pasó. Repetirlo no mueve nada otra
     * vez: solo se alargan, y ninguno vencido se reabre.
     *
     * @param despuesDe el último ya mirado; vacío al empezar
     * @param limite cuántos a lo más
     */
    Tramo recalcular(CambioDeCalendario cambio, String despuesDe, int limite);
}
