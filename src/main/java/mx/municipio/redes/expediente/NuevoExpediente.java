package mx.municipio.redes.expediente;

import java.time.Instant;
import java.time.LocalDate;
import mx.municipio.redes.plazos.Plazo;
import org.jspecify.annotations.Nullable;

/** Lo que un trámite declara al abrir su expediente; el folio lo pone el programa. */
public record NuevoExpediente(
        String proceso,
        String organo,
        @Nullable String cuenta,
        String iniciador,
        String asunto,
        String estado,
        String instanciaProceso,
        Instant recepcion,
        LocalDate recepcionLegal,
        @Nullable Plazo plazo) {}
