package mx.municipio.redes.plazos;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import mx.municipio.redes.norma.Clausula;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Cuándo se recuerda lo que la norma no somete a plazo. No deciden nada; cada una es una propiedad con sus días,
 * y con cero está apagada.
 */
@Component
@Clausula("AMB-03")
public class MetasInternas {

    private static final LocalTime HORA = LocalTime.of(9, 0);

    private final Environment entorno;
    private final Plazos plazos;
    private final Clock reloj;

    MetasInternas(Environment entorno, Plazos plazos, Clock reloj) {
        this.entorno = entorno;
        this.plazos = plazos;
        this.reloj = reloj;
    }

    public boolean encendida(String propiedad) {
        return dias(propiedad) > 0;
    }

    /**
     * La mañana en que toca recordar, contada desde ahora. Apagada, la del próximo día hábil: el temporizador del modelo
     * siempre lleva fecha, y al llegar se pregunta si está {@link #encendida}.
     */
    public Instant recordatorio(String propiedad) {
        return plazos.horaDe(
                plazos.calcular(reloj.instant(), Math.max(dias(propiedad), 1)).ultimoDia(), HORA);
    }

    /** La mañana en que toca avisar de un día que viene; estos días son naturales. */
    public Instant antesDe(String propiedad, LocalDate dia) {
        return plazos.horaDe(dia.minusDays(dias(propiedad)), HORA);
    }

    private int dias(String propiedad) {
        return entorno.getRequiredProperty(propiedad, Integer.class);
    }
}
