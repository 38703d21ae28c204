package mx.municipio.redes.administradores.application;

import java.time.Instant;
import java.time.LocalTime;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.Plazos;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Meta interna, no normativa: a los cuántos días hábiles se recuerda que falta cambiar las contraseñas. */
@Component
class MetaDeRotacion {

    static final String PROPIEDAD = "redes.administradores.meta-dias";

    private static final LocalTime HORA = LocalTime.of(9, 0);

    private final Environment entorno;
    private final Plazos plazos;

    MetaDeRotacion(Environment entorno, Plazos plazos) {
        this.entorno = entorno;
        this.plazos = plazos;
    }

    boolean encendida() {
        return dias() > 0;
    }

    /** La mañana en que toca recordar; apagada, la del próximo día hábil, que no enviará nada. */
    @Clausula("AMB-03")
    Instant recordatorio(Instant ahora) {
        return plazos.horaDe(plazos.calcular(ahora, Math.max(dias(), 1)).ultimoDia(), HORA);
    }

    private int dias() {
        return entorno.getRequiredProperty(PROPIEDAD, Integer.class);
    }
}
