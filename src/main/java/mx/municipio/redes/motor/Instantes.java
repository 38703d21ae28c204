package mx.municipio.redes.motor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Fechas y horas como las envía un formulario, que llegan como texto. */
public final class Instantes {

    private Instantes() {}

    /** El instante de una fecha y hora ISO; sin desplazamiento, es la hora local del municipio. */
    public static Instant deFormulario(String texto, ZoneId zona) {
        var leida = DateTimeFormatter.ISO_DATE_TIME.parseBest(texto, OffsetDateTime::from, LocalDateTime::from);
        return leida instanceof OffsetDateTime conDesplazamiento
                ? conDesplazamiento.toInstant()
                : ((LocalDateTime) leida).atZone(zona).toInstant();
    }
}
