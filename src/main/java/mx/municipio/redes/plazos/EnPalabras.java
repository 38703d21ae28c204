package mx.municipio.redes.plazos;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fechas como las lee una persona. */
public final class EnPalabras {

    private static final Locale ESPANOL = Locale.forLanguageTag("es-MX");
    private static final DateTimeFormatter FECHA = DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' uuuu", ESPANOL);
    private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", ESPANOL);
    private static final DateTimeFormatter HORA = DateTimeFormatter.ofPattern("HH:mm:ss", ESPANOL);

    private EnPalabras() {}

    /** Por ejemplo, «jueves 12 de noviembre de 2026». */
    public static String fecha(LocalDate fecha) {
        return FECHA.format(fecha);
    }

    /** Por ejemplo, «12 de noviembre de 2026»: para citar una fecha, y no para acudir ese día. */
    public static String dia(LocalDate fecha) {
        return DIA.format(fecha);
    }

    /** Por ejemplo, «del sábado 14 de noviembre de 2026 al lunes 16 de noviembre de 2026»; de un solo día, «el lunes…». */
    public static String periodo(LocalDate desde, LocalDate hasta) {
        return desde.equals(hasta) ? "el " + fecha(desde) : "del " + fecha(desde) + " al " + fecha(hasta);
    }

    /** Por ejemplo, «15:00 h»; la medianoche es la que cierra el día, «24:00 h». */
    public static String horaFinal(LocalTime hora) {
        return (hora.equals(LocalTime.MIDNIGHT) ? "24:00" : hora) + " h";
    }

    /** El fin de un plazo, «miércoles 18 de noviembre de 2026, 24:00 h»: la medianoche es la que cierra el día. */
    public static String vencimiento(Instant instante, ZoneId zona) {
        var local = instante.atZone(zona);
        boolean cierra = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        return fecha(cierra ? local.toLocalDate().minusDays(1) : local.toLocalDate()) + ", "
                + horaFinal(local.toLocalTime());
    }

    /** Por ejemplo, «08:10 h del jueves 12 de noviembre de 2026»: para decir a las cuántas. */
    public static String hora(Instant instante, ZoneId zona) {
        var local = instante.atZone(zona);
        return local.toLocalTime().truncatedTo(ChronoUnit.MINUTES) + " h del " + FECHA.format(local);
    }

    /** Por ejemplo, «1 h 50 min» o «2 d 3 h»; los segundos no se dicen. */
    public static String duracion(Duration duracion) {
        String dicha = Stream.of(
                        parte(duracion.toDays(), "d"),
                        parte(duracion.toHoursPart(), "h"),
                        parte(duracion.toMinutesPart(), "min"))
                .filter(parte -> !parte.isEmpty())
                .collect(Collectors.joining(" "));
        return dicha.isEmpty() ? "menos de 1 min" : dicha;
    }

    private static String parte(long cuantos, String unidad) {
        return cuantos == 0 ? "" : cuantos + " " + unidad;
    }

    /** Por ejemplo, «jueves 12 de noviembre de 2026, 10:00:05 h». */
    public static String instante(Instant instante, ZoneId zona) {
        var local = instante.atZone(zona);
        return FECHA.format(local) + ", " + HORA.format(local) + " h";
    }
}
