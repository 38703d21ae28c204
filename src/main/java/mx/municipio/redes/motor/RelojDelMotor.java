package mx.municipio.redes.motor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** El único reloj del programa: el del motor, para que un plazo y su temporizador nunca discrepen. */
@Component
final class RelojDelMotor extends Clock {

    private final ZoneId zona;

    RelojDelMotor() {
        this(ZoneOffset.UTC);
    }

    private RelojDelMotor(ZoneId zona) {
        this.zona = zona;
    }

    @Override
    public ZoneId getZone() {
        return zona;
    }

    @Override
    public Clock withZone(ZoneId otra) {
        return new RelojDelMotor(otra);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
