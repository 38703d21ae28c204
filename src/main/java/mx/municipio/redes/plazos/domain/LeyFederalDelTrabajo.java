package mx.municipio.redes.plazos.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Los descansos obligatorios del artículo 74, por regla (texto vigente, DOF 30-09-2024). La jornada electoral de su
 * fracción IX no sigue regla: la fija cada ley electoral y entra como día local.
 */
public final class LeyFederalDelTrabajo {

    private static final int PRIMERA_TRANSMISION_EN_OCTUBRE = 2024;
    private static final int PERIODO_PRESIDENCIAL = 6;

    private LeyFederalDelTrabajo() {}

    /** Los descansos del año, en orden. */
    public static List<DiaInhabil> descansos(int ejercicio) {
        List<DiaInhabil> dias = new ArrayList<>();
        dias.add(dia(LocalDate.of(ejercicio, Month.JANUARY, 1), "Año Nuevo", "I"));
        dias.add(dia(lunes(1, Month.FEBRUARY, ejercicio), "primer lunes de febrero, en conmemoración del día 5", "II"));
        dias.add(dia(lunes(3, Month.MARCH, ejercicio), "tercer lunes de marzo, en conmemoración del día 21", "III"));
        dias.add(dia(LocalDate.of(ejercicio, Month.MAY, 1), "Día del Trabajo", "IV"));
        dias.add(dia(LocalDate.of(ejercicio, Month.SEPTEMBER, 16), "Día de la Independencia", "V"));
        if (ejercicio >= PRIMERA_TRANSMISION_EN_OCTUBRE
                && (ejercicio - PRIMERA_TRANSMISION_EN_OCTUBRE) % PERIODO_PRESIDENCIAL == 0) {
            dias.add(dia(LocalDate.of(ejercicio, Month.OCTOBER, 1), "transmisión del Poder Ejecutivo Federal", "VII"));
        }
        dias.add(dia(
                lunes(3, Month.NOVEMBER, ejercicio), "tercer lunes de noviembre, en conmemoración del día 20", "VI"));
        dias.add(dia(LocalDate.of(ejercicio, Month.DECEMBER, 25), "Navidad", "VIII"));
        return List.copyOf(dias);
    }

    /** El descanso que cae en esa fecha, si lo hay. */
    public static Optional<DiaInhabil> descanso(LocalDate fecha) {
        return descansos(fecha.getYear()).stream()
                .filter(dia -> dia.fecha().equals(fecha))
                .findFirst();
    }

    private static LocalDate lunes(int ordinal, Month mes, int ejercicio) {
        return LocalDate.of(ejercicio, mes, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    private static DiaInhabil dia(LocalDate fecha, String motivo, String fraccion) {
        return new DiaInhabil(fecha, motivo, "Ley Federal del Trabajo, artículo 74, fracción " + fraccion, false);
    }
}
