package mx.municipio.redes.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** El reloj de ambos motores: se adelanta y sigue corriendo. */
final class Reloj {

    private static final LocalDate PRIMER_LUNES = LocalDate.of(2026, 11, 9);

    private static int semana;

    private Reloj() {}

    static void poner(Instant instante) {
        ClockUtil.offset(instante.toEpochMilli() - System.currentTimeMillis());
    }

    /** Lo pone a las 10:00 de un lunes que nadie ha usado, lejos del anterior: ningún plazo llega al siguiente. */
    static LocalDate otroLunes(ZoneId zona) {
        LocalDate lunes = PRIMER_LUNES.plusWeeks(4L * semana++);
        poner(lunes.atTime(10, 0).atZone(zona).toInstant());
        return lunes;
    }
}
