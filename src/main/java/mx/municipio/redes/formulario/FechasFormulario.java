package mx.municipio.redes.formulario;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Las fechas de form-js: {@code 2026-12-01}, {@code 09:30}, {@code 2026-12-01T09:30}, con o sin segundos y desplazamiento. */
public final class FechasFormulario {
    private static final Pattern FECHA = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HORA =
            Pattern.compile("(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(Z|[+-]\\d{2}:\\d{2})?");

    private FechasFormulario() {}

    /** El instante de un campo {@code datetime}; sin desplazamiento, es la hora local de {@code zona}. */
    public static Instant instante(String texto, ZoneId zona) {
        LocalDateTime local = fechaHora(texto);
        if (local == null) {
            throw new IllegalArgumentException("No es fecha y hora: " + texto);
        }
        return conDesplazamiento(texto)
                ? OffsetDateTime.parse(texto).toInstant()
                : local.atZone(zona).toInstant();
    }

    /** La fecha de un campo {@code date}; nula si no lo es. */
    public static @Nullable LocalDate fecha(String texto) {
        if (!FECHA.matcher(texto).matches()) {
            return null;
        }
        try {
            LocalDate fecha = LocalDate.parse(texto);
            return fecha.getYear() >= 1900 && fecha.getYear() < 3000 ? fecha : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalTime hora(String texto) {
        Matcher matcher = HORA.matcher(texto);
        if (!matcher.matches()) {
            return null;
        }
        try {
            String desplazamiento = matcher.group(2);
            if (desplazamiento != null) {
                ZoneOffset.of(desplazamiento);
            }
            return LocalTime.parse(matcher.group(1));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** La fecha y la hora escritas, sin aplicar el desplazamiento. */
    static @Nullable LocalDateTime fechaHora(String texto) {
        int t = texto.indexOf('T');
        if (t < 0) {
            return null;
        }
        LocalDate fecha = fecha(texto.substring(0, t));
        LocalTime hora = hora(texto.substring(t + 1));
        return fecha == null || hora == null ? null : fecha.atTime(hora);
    }

    private static boolean conDesplazamiento(String texto) {
        Matcher matcher = HORA.matcher(texto.substring(texto.indexOf('T') + 1));
        return matcher.matches() && matcher.group(2) != null;
    }
}
