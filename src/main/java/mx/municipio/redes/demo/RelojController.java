package mx.municipio.redes.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.motor.RelojMovible;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.acceso.Grupos;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** El reloj de la demostración: permite ver vencer un plazo sin esperar tres días hábiles. */
@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo/reloj")
class RelojController {

    /** El calendario de días inhábiles se calcula por regla; fuera de este intervalo no se ha comprobado. */
    private static final Instant PRIMERO =
            OffsetDateTime.of(2015, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    private static final Instant ULTIMO =
            OffsetDateTime.of(2100, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    record Reloj(OffsetDateTime instante) {}

    record Hora(@JsonProperty("instante") @Nullable String instante) {}

    private final RelojMovible reloj;
    private final UsuarioActual usuarioActual;
    private final Expedientes expedientes;
    private final ZoneId zona;

    RelojController(RelojMovible reloj, UsuarioActual usuarioActual, Expedientes expedientes, ZoneId zona) {
        this.reloj = reloj;
        this.usuarioActual = usuarioActual;
        this.expedientes = expedientes;
        this.zona = zona;
    }

    @GetMapping
    Reloj leer() {
        return new Reloj(
                reloj.ahora().truncatedTo(ChronoUnit.MILLIS).atZone(zona).toOffsetDateTime());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    synchronized Reloj mover(@RequestBody Hora hora) {
        if (!usuarioActual.exigir().es(Grupos.SUPERVISORES)) {
            throw new ProhibidoException("Solo un supervisor mueve el reloj de la demostración.");
        }
        Instant instante = instante(hora.instante());
        if (instante.isBefore(reloj.ahora()) && expedientes.hay()) {
            throw new ConflictoException(
                    "El reloj solo puede adelantarse: ya hay expedientes con la hora en que se recibieron.");
        }
        reloj.mover(instante);
        return leer();
    }

    private static Instant instante(@Nullable String dado) {
        if (dado == null) {
            throw FormularioException.de("instante", "Instante: falta, como «2026-11-18T09:00:00-08:00».");
        }
        Instant instante;
        try {
            instante = OffsetDateTime.parse(dado).toInstant();
        } catch (DateTimeParseException e) {
            throw FormularioException.de(
                    "instante",
                    "Instante: escriba fecha, hora y desfase de su zona, como «2026-11-18T09:00:00-08:00».");
        }
        if (instante.isBefore(PRIMERO) || !instante.isBefore(ULTIMO)) {
            throw FormularioException.de("instante", "Instante: debe estar entre los años 2015 y 2099.");
        }
        return instante;
    }
}
