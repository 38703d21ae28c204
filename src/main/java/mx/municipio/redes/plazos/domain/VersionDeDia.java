package mx.municipio.redes.plazos.domain;

import java.time.LocalDate;
import java.util.Map;
import mx.municipio.redes.plazos.CambioDeCalendario;
import org.jspecify.annotations.Nullable;

/**
 * Cómo quedó un día local con un cambio del calendario.
 *
 * @param dia nulo si dejó de estar declarado
 * @param cambio nulo en los anteriores a que se numeraran
 */
public record VersionDeDia(LocalDate fecha, @Nullable DiaInhabil dia, @Nullable CambioDeCalendario cambio) {

    /** Deja el día como quedó. */
    public void aplicar(Map<LocalDate, DiaInhabil> dias) {
        if (dia == null) {
            dias.remove(fecha);
        } else {
            dias.put(fecha, dia);
        }
    }

    /** Si desde entonces el día no cuenta. */
    public boolean inhabil() {
        return dia != null && !dia.provisional();
    }
}
