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
import mx.municipio.redes.plazos.PlazoMovido;
import mx.municipio.redes.plazos.Plazos;
import mx.municipio.redes.plazos.PlazosAbiertos;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Un día inhábil más recorre también las metas internas que lo contaban. No son plazos: ni se asientan ni se avisan, y
 * retirar el día no las adelanta.
 */
@Component
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

    @Override
    @Transactional
    @Clausula("AMB-03")
    public List<PlazoMovido> recalcular(CambioDeCalendario cambio) {
        if (cambio.alta()) {
            motor.temporizadores(reloj.instant()).stream()
                    .filter(meta -> META.matcher(meta.elemento()).matches())
                    .filter(meta -> contaba(meta, cambio.fecha()))
                    .forEach(meta -> motor.mover(meta, alSiguienteHabil(meta.cuando())));
        }
        return List.of();
    }

    private boolean contaba(Temporizador meta, LocalDate dia) {
        return !dia.isBefore(LocalDate.ofInstant(meta.desde(), zona))
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
