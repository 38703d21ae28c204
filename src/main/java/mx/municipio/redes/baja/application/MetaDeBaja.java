package mx.municipio.redes.baja.application;

import java.time.Instant;
import java.time.LocalTime;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.Plazos;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Meta interna, no normativa: cada cuántos días hábiles se recuerda el paso que falta. No decide nada. */
@Component
class MetaDeBaja {

    static final String PROPIEDAD = "redes.baja.meta-dias";

    private static final LocalTime HORA = LocalTime.of(9, 0);

    private final Environment entorno;
    private final Plazos plazos;

    MetaDeBaja(Environment entorno, Plazos plazos) {
        this.entorno = entorno;
        this.plazos = plazos;
    }

    boolean encendida() {
        return dias() > 0;
    }

    /** La mañana en que toca el recordatorio siguiente; apagada, la del próximo día hábil, que no enviará nada. */
    @Clausula("AMB-03")
    Instant siguiente(Instant ahora) {
        return plazos.horaDe(plazos.calcular(ahora, Math.max(dias(), 1)).ultimoDia(), HORA);
    }

    private int dias() {
        return entorno.getRequiredProperty(PROPIEDAD, Integer.class);
    }
}
