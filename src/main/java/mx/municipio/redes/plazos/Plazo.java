package mx.municipio.redes.plazos;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Un plazo en días hábiles y la cuenta de la que resulta.
 *
 * @param recepcionLegal día que cuenta como el de la recepción (AMB-06); el día 1 es el hábil siguiente
 * @param horaFinal hora local en que termina el último día (AMB-07); la medianoche, que lo cierra, se dice «24:00»
 * @param vencimiento primer instante en que el plazo ya terminó
 * @param computo día por día, desde el siguiente a la recepción legal hasta el último
 * @param calendario número del último cambio del calendario que tomó en cuenta
 */
public record Plazo(
        Instant recepcion,
        LocalDate recepcionLegal,
        int dias,
        LocalDate ultimoDia,
        LocalTime horaFinal,
        Instant vencimiento,
        List<DiaDelPlazo> computo,
        long calendario) {

    private static final Locale ESPANOL = Locale.forLanguageTag("es-MX");
    private static final DateTimeFormatter CON_MES = DateTimeFormatter.ofPattern("EEEE d 'de' MMMM", ESPANOL);
    private static final DateTimeFormatter SOLO_DIA = DateTimeFormatter.ofPattern("EEEE d", ESPANOL);

    public Plazo {
        // Los que se notificaron sin decirla terminan a las 24:00.
        horaFinal = horaFinal == null ? LocalTime.MIDNIGHT : horaFinal;
        computo = List.copyOf(computo);
    }

    /** Cuántos de sus días hábiles habían llegado ese día; a lo más, todos. */
    public int habilesHasta(LocalDate dia) {
        return (int) computo.stream()
                .filter(contado -> contado.habil() && !contado.fecha().isAfter(dia))
                .count();
    }

    /** Por ejemplo, «miércoles 18 de noviembre de 2026, 24:00 h». */
    public String vencimientoTexto() {
        return EnPalabras.fecha(ultimoDia) + ", " + EnPalabras.horaFinal(horaFinal);
    }

    /** La cuenta dicha a una persona, un renglón por día, de la recepción al vencimiento. */
    public List<String> explicar(ZoneId zona) {
        List<String> renglones = new ArrayList<>();
        LocalDate previa = LocalDate.ofInstant(recepcion, zona);
        if (previa.equals(recepcionLegal)) {
            renglones.add(EnPalabras.fecha(previa) + ": recepción");
        } else {
            renglones.add(EnPalabras.fecha(previa) + ": recepción en día u hora inhábil");
            renglones.add(fecha(recepcionLegal, previa) + ": se tiene por recibida");
        }
        previa = recepcionLegal;
        for (DiaDelPlazo dia : computo) {
            String texto = dia.habil() ? "día " + dia.dia() : "inhábil, " + dia.motivo();
            String fin = dia.fecha().equals(ultimoDia) ? ", vence a las " + EnPalabras.horaFinal(horaFinal) : "";
            renglones.add(fecha(dia.fecha(), previa) + ": " + texto + fin);
            previa = dia.fecha();
        }
        return List.copyOf(renglones);
    }

    /** El mes y el año solo se repiten cuando cambian. */
    private static String fecha(LocalDate fecha, LocalDate previa) {
        if (fecha.getYear() != previa.getYear()) {
            return EnPalabras.fecha(fecha);
        }
        return (fecha.getMonth() == previa.getMonth() ? SOLO_DIA : CON_MES).format(fecha);
    }
}
