package mx.municipio.redes.apertura.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.Plazos;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Cuándo se recuerda lo que la norma no somete a plazo: metas internas, no normativas, en días hábiles. Con cero días, o
 * sin la propiedad, la meta está apagada y nada se recuerda.
 */
@Component
@Clausula("AMB-03")
public class MetasInternas {

    /** Lo que nunca llega: un temporizador del modelo siempre lleva fecha. */
    static final Instant NUNCA = Instant.parse("9999-01-01T00:00:00Z");

    private static final LocalTime HORA = LocalTime.of(9, 0);

    private final Plazos plazos;
    private final Clock reloj;
    private final int diasDeEvaluacion;
    private final int diasDeInforme;

    MetasInternas(
            Plazos plazos,
            Clock reloj,
            @Value("${redes.apertura.meta-evaluacion-dias:0}") int diasDeEvaluacion,
            @Value("${redes.apertura.meta-informe-dias:0}") int diasDeInforme) {
        this.plazos = plazos;
        this.reloj = reloj;
        this.diasDeEvaluacion = diasDeEvaluacion;
        this.diasDeInforme = diasDeInforme;
    }

    public Instant deEvaluacion() {
        return fecha(diasDeEvaluacion);
    }

    public Instant deInforme() {
        return fecha(diasDeInforme);
    }

    boolean recuerdaEvaluacion() {
        return diasDeEvaluacion > 0;
    }

    boolean recuerdaInforme() {
        return diasDeInforme > 0;
    }

    private Instant fecha(int dias) {
        return dias <= 0
                ? NUNCA
                : plazos.horaDe(plazos.calcular(reloj.instant(), dias).ultimoDia(), HORA);
    }
}
