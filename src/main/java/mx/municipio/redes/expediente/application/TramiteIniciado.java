package mx.municipio.redes.expediente.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.Expediente;
import org.jspecify.annotations.Nullable;

/** Lo que se responde a quien inicia un trámite; los instantes llevan el desplazamiento de la zona del municipio. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TramiteIniciado(
        String folio,
        String proceso,
        String estado,
        OffsetDateTime recepcion,
        LocalDate recepcionLegal,
        @Nullable OffsetDateTime vencimiento,
        Acuse acuse,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> advertencias) {

    /** Con este código se vuelve a encontrar el acuse. */
    public record Acuse(String codigo, OffsetDateTime emitido) {}

    static TramiteIniciado de(Expediente expediente, Emisiones.Acuse acuse, List<String> advertencias, ZoneId zona) {
        Instant vencimiento = expediente.vencimiento();
        return new TramiteIniciado(
                expediente.folio(),
                expediente.proceso(),
                expediente.estado(),
                enZona(expediente.recepcion(), zona),
                expediente.recepcionLegal(),
                vencimiento == null ? null : enZona(vencimiento, zona),
                new Acuse(acuse.codigo(), enZona(acuse.emitido(), zona)),
                advertencias);
    }

    private static OffsetDateTime enZona(Instant instante, ZoneId zona) {
        return instante.atZone(zona).toOffsetDateTime();
    }
}
