package mx.municipio.redes.plazos;

import java.util.List;

/**
 * Los plazos en curso de un procedimiento. El calendario llama a cada implementación en la misma transacción en que
 * cambia, ya con el cambio a la vista de {@link Plazos}.
 */
public interface PlazosAbiertos {

    /**
     * Recalcula los plazos en curso tras el cambio, y asienta en cada expediente de qué fecha a cuál pasó.
     *
     * <p>Un alta puede alargarlos. Una baja nunca acorta un plazo ya notificado, y ninguno de los dos reabre uno
     * vencido.
     *
     * @return los que se movieron
     */
    List<PlazoMovido> recalcular(CambioDeCalendario cambio);
}
