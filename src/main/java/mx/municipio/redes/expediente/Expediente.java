package mx.municipio.redes.expediente;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import mx.municipio.redes.plazos.Plazo;
import org.jspecify.annotations.Nullable;

/**
 * Lo que todo trámite tiene en común: folio, quién, cuándo y en qué estado va.
 *
 * @param presentado lo que se pidió, por clave del formulario de inicio, para mostrarlo y para presentarlo de nuevo
 * @param recepcion instante en que el programa lo recibió
 * @param recepcionLegal día hábil que cuenta como de recepción (AMB-06)
 * @param plazo el que se notificó, explicado día por día; nulo si la norma no fija plazo
 * @param normaVersion versión de la norma que se le aplica (ANT-2)
 */
public record Expediente(
        String folio,
        String proceso,
        String organo,
        @Nullable String cuenta,
        String iniciador,
        String asunto,
        String estado,
        String instanciaProceso,
        Map<String, Object> presentado,
        Instant recepcion,
        LocalDate recepcionLegal,
        @Nullable Plazo plazo,
        String normaVersion,
        Alcance alcance,
        @Nullable Instant cierre) {

    /** Primer instante después del último día del plazo; nulo si la norma no fija plazo. */
    public @Nullable Instant vencimiento() {
        return plazo == null ? null : plazo.vencimiento();
    }

    /** El mismo, con el plazo que el calendario alargó. */
    Expediente con(Plazo nuevo) {
        return new Expediente(
                folio,
                proceso,
                organo,
                cuenta,
                iniciador,
                asunto,
                estado,
                instanciaProceso,
                presentado,
                recepcion,
                nuevo.recepcionLegal(),
                nuevo,
                normaVersion,
                alcance,
                cierre);
    }

    public boolean cerrado() {
        return cierre != null;
    }
}
