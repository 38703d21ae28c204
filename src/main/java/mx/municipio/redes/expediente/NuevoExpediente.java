package mx.municipio.redes.expediente;

import java.time.Instant;
import java.time.LocalDate;
import mx.municipio.redes.motor.Instancia;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.plazos.Plazo;
import org.jspecify.annotations.Nullable;

/** Lo que hace falta para abrir un expediente; el folio lo pone el programa. */
public record NuevoExpediente(
        Instancia instancia,
        String organo,
        @Nullable Cuenta cuenta,
        String iniciador,
        Enum<?> estado,
        String asunto,
        Instant recepcion,
        LocalDate recepcionLegal,
        @Nullable Plazo plazo,
        Alcance alcance) {}
