package mx.municipio.redes.plazos;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** La mañana en que tocará avisar de un día que viene, en días naturales; vacía si ya pasó o está apagada. */
    public Optional<Instant> porVenir(String propiedad, LocalDate dia) {
        return antesDe(propiedad, dia).filter(cuando -> cuando.isAfter(reloj.instant()));
    }

    /** De las mañanas en que esas metas avisan de ese día, la última que ya llegó. */
    public Optional<Instant> ultima(List<String> propiedades, LocalDate dia) {
        return propiedades.stream()
                .flatMap(propiedad -> antesDe(propiedad, dia).stream())
                .filter(cuando -> !cuando.isAfter(reloj.instant()))
                .max(Comparator.naturalOrder());
    }

    /** Si la que debía salir entonces sale con retraso. */
    public boolean conRetraso(Instant programada) {
        return Plazos.conRetraso(programada, reloj.instant());
    }

    private Optional<Instant> antesDe(String propiedad, LocalDate dia) {
        return encendida(propiedad)
                ? Optional.of(plazos.horaDe(dia.minusDays(dias(propiedad)), HORA))
                : Optional.empty();
    }

    /** Los días de la meta; cero si está apagada. */
    public int dias(String propiedad) {
        return entorno.getRequiredProperty(propiedad, Integer.class);
    }
}
