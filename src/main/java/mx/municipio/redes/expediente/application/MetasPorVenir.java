package mx.municipio.redes.expediente.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.Motor.Temporizador;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.CambioDeCalendario;
import mx.municipio.redes.plazos.Plazos;
import mx.municipio.redes.plazos.PlazosAbiertos;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Un día inhábil más recorre también las metas internas que lo contaban. No son plazos: ni se asientan ni se avisan, y
 * retirar el día no las adelanta.
 */
@Component
@Order(2)
class MetasPorVenir implements PlazosAbiertos {

    /** Como se llaman sus temporizadores; el recordatorio de un plazo lleva el número de su día, y lo mueve su plazo. */
    private static final Pattern META = Pattern.compile("(?:meta|recordatorio)\\p{L}+");

    private final Motor motor;
    private final Plazos plazos;
    private final Clock reloj;
    private final ZoneId zona;

    MetasPorVenir(Motor motor, Plazos plazos, Clock reloj, ZoneId zona) {
        this.motor = motor;
        this.plazos = plazos;
        this.reloj = reloj;
        this.zona = zona;
    }

    /** No son plazos. */
    @Override
    public int cuantos(CambioDeCalendario cambio) {
        return 0;
    }

    @Override
    @Transactional
    @Clausula("AMB-03")
    public Tramo recalcular(CambioDeCalendario cambio, String despuesDe, int limite) {
        List<Temporizador> metas = motor.temporizadores(reloj.instant(), META, despuesDe, limite);
        metas.stream()
                .filter(meta -> contaba(meta, cambio))
                .forEach(meta -> motor.mover(meta, alSiguienteHabil(meta.cuando())));
        return new Tramo(
                List.of(), metas.size() < limite ? null : metas.get(limite - 1).id());
    }

    /** La que se puso ya registrado el día lo dio por inhábil desde el principio. */
    private boolean contaba(Temporizador meta, CambioDeCalendario cambio) {
        LocalDate dia = cambio.fecha();
        return !meta.desde().isAfter(cambio.registrado())
                && !dia.isBefore(LocalDate.ofInstant(meta.desde(), zona))
                && !dia.isAfter(LocalDate.ofInstant(meta.cuando(), zona));
    }

    private Instant alSiguienteHabil(Instant cuando) {
        ZonedDateTime siguiente = cuando.atZone(zona).plusDays(1);
        while (!plazos.esHabil(siguiente.toLocalDate())) {
            siguiente = siguiente.plusDays(1);
        }
        return siguiente.toInstant();
    }
}
