package mx.municipio.redes.procedimientos.horario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.plazos.EnPalabras;

/**
 * Los días de un órgano cuyo horario de atención hay que publicar.
 *
 * @param hasta inclusive
 */
record Periodo(String organo, LocalDate desde, LocalDate hasta) {

    /** La clave con que se encuentra su caso. */
    String caso() {
        return organo + "/" + desde;
    }

    /** El órgano de un caso, por su clave. */
    static String organo(String caso) {
        return caso.substring(0, Math.max(0, caso.indexOf('/')));
    }

    /** @throws ReglaException si va al revés, o si ya pasó: de días que ya fueron no hay a quién informar */
    @Clausula("NT10-SR-5a")
    Periodo exigirPorVenir(LocalDate hoy) {
        if (hasta.isBefore(desde)) {
            throw new ReglaException("NT10-SR-5a", "El último día no puede ser anterior al primero.");
        }
        if (hasta.isBefore(hoy)) {
            throw new ReglaException(
                    "NT10-SR-5a", "Esos días ya pasaron: el horario se informa antes o durante ellos.");
        }
        return this;
    }

    boolean comprende(LocalDate dia) {
        return !dia.isBefore(desde) && !dia.isAfter(hasta);
    }

    boolean toca(Periodo otro) {
        return !hasta.isBefore(otro.desde) && !otro.hasta.isBefore(desde);
    }

    /** Las 00:00 locales que siguen a su último día. */
    Instant termina(ZoneId zona) {
        return hasta.plusDays(1).atStartOfDay(zona).toInstant();
    }

    String enPalabras() {
        return EnPalabras.periodo(desde, hasta);
    }
}
