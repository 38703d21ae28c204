package mx.municipio.redes.plazos.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.norma.Clausula;

/** Qué días son hábiles y cómo se cuentan: todos, salvo los que tienen un motivo para no serlo. */
public final class CalendarioHabil {

    private final Function<LocalDate, Optional<String>> motivoLocal;

    /** @param motivoLocal por qué el municipio no labora ese día, además de la ley y el fin de semana */
    public CalendarioHabil(Function<LocalDate, Optional<String>> motivoLocal) {
        this.motivoLocal = motivoLocal;
    }

    /** Los días provisionales no cuentan mientras les falte su acuerdo. */
    public static CalendarioHabil con(Collection<DiaInhabil> locales) {
        Map<LocalDate, String> motivos = locales.stream()
                .filter(dia -> !dia.provisional())
                .collect(Collectors.toMap(DiaInhabil::fecha, CalendarioHabil::motivo));
        return new CalendarioHabil(fecha -> Optional.ofNullable(motivos.get(fecha)));
    }

    /** Por qué el día es inhábil; vacío si es hábil. */
    public Optional<String> motivoInhabil(LocalDate fecha) {
        return LeyFederalDelTrabajo.descanso(fecha)
                .map(CalendarioHabil::motivo)
                .or(() -> motivoLocal.apply(fecha))
                .or(() -> finDeSemana(fecha));
    }

    public boolean esHabil(LocalDate fecha) {
        return motivoInhabil(fecha).isEmpty();
    }

    /** El primer día hábil después de {@code fecha}. */
    public LocalDate siguienteHabil(LocalDate fecha) {
        return Stream.iterate(fecha.plusDays(1), dia -> dia.plusDays(1))
                .filter(this::esHabil)
                .findFirst()
                .orElseThrow();
    }

    /**
     * El día que cuenta como el de la recepción: lo que llega en día inhábil, o ya cerrado el horario, se tiene por
     * recibido el siguiente hábil.
     *
     * @param cierre desde esta hora el horario de recepción terminó; la medianoche es la que cierra el día
     */
    @Clausula("AMB-06")
    public LocalDate recepcionLegal(LocalDateTime recepcion, LocalTime cierre) {
        LocalDate fecha = recepcion.toLocalDate();
        boolean aTiempo =
                cierre.equals(LocalTime.MIDNIGHT) || recepcion.toLocalTime().isBefore(cierre);
        return aTiempo && esHabil(fecha) ? fecha : siguienteHabil(fecha);
    }

    private static String motivo(DiaInhabil dia) {
        return dia.motivo() + " (" + dia.fundamento() + ")";
    }

    public static boolean enFinDeSemana(LocalDate fecha) {
        DayOfWeek dia = fecha.getDayOfWeek();
        return dia == DayOfWeek.SATURDAY || dia == DayOfWeek.SUNDAY;
    }

    private static Optional<String> finDeSemana(LocalDate fecha) {
        return enFinDeSemana(fecha) ? Optional.of("fin de semana") : Optional.empty();
    }
}
