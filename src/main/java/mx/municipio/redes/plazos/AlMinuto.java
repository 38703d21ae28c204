package mx.municipio.redes.plazos;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Compara horas que alguien escribió: los formularios las dan al minuto, y el programa asienta con todo y segundos. */
public final class AlMinuto {

    private AlMinuto() {}

    /** Si una es de un minuto anterior al de la otra. */
    public static boolean antes(Instant una, Instant otra) {
        return una.truncatedTo(ChronoUnit.MINUTES).isBefore(otra.truncatedTo(ChronoUnit.MINUTES));
    }
}
