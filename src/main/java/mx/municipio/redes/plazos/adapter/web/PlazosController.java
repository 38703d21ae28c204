package mx.municipio.redes.plazos.adapter.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import mx.municipio.redes.plazos.DiaDelPlazo;
import mx.municipio.redes.plazos.Plazo;
import mx.municipio.redes.plazos.Plazos;
import mx.municipio.redes.plazos.application.DatosDelCalendario;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cuenta un plazo para quien lo pregunte. */
@RestController
class PlazosController {

    private static final int MAXIMO_DIAS = 365;

    private final Plazos plazos;
    private final ZoneId zona;

    PlazosController(Plazos plazos, ZoneId zona) {
        this.plazos = plazos;
        this.zona = zona;
    }

    record PlazoCalculado(
            OffsetDateTime recepcion,
            LocalDate recepcionLegal,
            int dias,
            LocalDate ultimoDia,
            OffsetDateTime vencimiento,
            List<DiaDelPlazo> computo) {}

    /** {@code recepcion} lleva su desfase; sin él, es hora local del municipio. */
    @GetMapping("/api/v1/plazos")
    PlazoCalculado calcular(
            @RequestParam(required = false) @Nullable String recepcion,
            @RequestParam(required = false) @Nullable String dias) {
        var datos = new DatosDelCalendario();
        Instant instante = instante(datos, recepcion);
        int numero = datos.entero("dias", "Días", dias, 1, MAXIMO_DIAS);
        datos.exigirCorrectos();
        Plazo plazo = plazos.calcular(instante, numero);
        return new PlazoCalculado(
                plazo.recepcion().atZone(zona).toOffsetDateTime(),
                plazo.recepcionLegal(),
                plazo.dias(),
                plazo.ultimoDia(),
                plazo.vencimiento().atZone(zona).toOffsetDateTime(),
                plazo.computo());
    }

    private Instant instante(DatosDelCalendario datos, @Nullable String texto) {
        try {
            // Un «+» sin codificar llega como espacio.
            TemporalAccessor leida = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    (texto == null ? "" : texto).replace(' ', '+'), ZonedDateTime::from, LocalDateTime::from);
            ZonedDateTime local = leida instanceof ZonedDateTime conDesfase
                    ? conDesfase.withZoneSameInstant(zona)
                    : ((LocalDateTime) leida).atZone(zona);
            if (DatosDelCalendario.admite(local.toLocalDate())) {
                return local.toInstant();
            }
            datos.error("recepcion", "Recepción: debe estar entre los años 2015 y 2100.");
        } catch (DateTimeException e) {
            datos.error("recepcion", "Recepción: debe ser una fecha y hora como 2026-11-12T10:00:00-08:00.");
        }
        return Instant.EPOCH;
    }
}
