package mx.municipio.redes.expediente.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.plazos.DiaDelPlazo;
import mx.municipio.redes.plazos.Plazo;
import org.jspecify.annotations.Nullable;

/** Un expediente como lo da la API. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpedienteDetalle(
        String folio,
        String proceso,
        String estado,
        String organo,
        OffsetDateTime recepcion,
        LocalDate recepcionLegal,
        @Nullable OffsetDateTime vencimiento,
        @Nullable List<DiaDelPlazo> computo,
        String instanciaProceso,
        List<Suceso> lineaDeTiempo) {

    /** Un renglón de la línea de tiempo. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Suceso(OffsetDateTime instante, String actor, String suceso, @Nullable String clausula) {}

    /** Un renglón de la lista. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Resumen(
            String folio,
            String proceso,
            String estado,
            String organo,
            String asunto,
            OffsetDateTime recepcion,
            LocalDate recepcionLegal,
            @Nullable OffsetDateTime vencimiento) {

        static Resumen de(Expediente expediente, ZoneId zona) {
            return new Resumen(
                    expediente.folio(),
                    expediente.proceso(),
                    expediente.estado(),
                    expediente.organo(),
                    expediente.asunto(),
                    enZona(expediente.recepcion(), zona),
                    expediente.recepcionLegal(),
                    vencimientoDe(expediente, zona));
        }
    }

    static ExpedienteDetalle de(Expediente expediente, List<Asiento> asientos, ZoneId zona) {
        Plazo plazo = expediente.plazo();
        return new ExpedienteDetalle(
                expediente.folio(),
                expediente.proceso(),
                expediente.estado(),
                expediente.organo(),
                enZona(expediente.recepcion(), zona),
                expediente.recepcionLegal(),
                vencimientoDe(expediente, zona),
                plazo == null ? null : plazo.computo(),
                expediente.instanciaProceso(),
                asientos.stream()
                        .map(asiento -> new Suceso(
                                enZona(asiento.instante(), zona),
                                asiento.actor(),
                                asiento.suceso(),
                                asiento.clausula()))
                        .toList());
    }

    private static @Nullable OffsetDateTime vencimientoDe(Expediente expediente, ZoneId zona) {
        Instant vencimiento = expediente.vencimiento();
        return vencimiento == null ? null : enZona(vencimiento, zona);
    }

    private static OffsetDateTime enZona(Instant instante, ZoneId zona) {
        return instante.atZone(zona).toOffsetDateTime();
    }
}
