package mx.municipio.redes.expediente.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
        Acuse acuse) {

    /** Con este código se vuelve a encontrar el acuse. */
    public record Acuse(String codigo, OffsetDateTime emitido) {}
}
