package mx.municipio.redes.motor.bandejas;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;

/** El día de hoy en el municipio, para las expresiones de las bandejas. */
@Component("diaLocal")
public class DiaLocal {

    private final Clock reloj;
    private final ZoneId zona;

    DiaLocal(Clock reloj, ZoneId zona) {
        this.reloj = reloj;
        this.zona = zona;
    }

    /** El primer instante de mañana: lo que vence antes, vence hoy o ya venció. */
    public Date getFin() {
        return Date.from(LocalDate.now(reloj.withZone(zona))
                .plusDays(1)
                .atStartOfDay(zona)
                .toInstant());
    }
}
