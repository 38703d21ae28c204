package mx.municipio.redes.plazos.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.plazos.application.AgregarDiaInhabil;
import mx.municipio.redes.plazos.application.CambioRegistrado;
import mx.municipio.redes.plazos.application.ConsultarCalendario;
import mx.municipio.redes.plazos.application.DatosDelCalendario;
import mx.municipio.redes.plazos.application.QuitarDiaInhabil;
import mx.municipio.redes.plazos.application.SolicitudDeDia;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** El calendario de días inhábiles: lo lee cualquiera, lo cambia la Sindicatura. */
@RestController
@RequestMapping("/api/v1/calendario/inhabiles")
class CalendarioController {

    private final ConsultarCalendario consultar;
    private final AgregarDiaInhabil agregar;
    private final QuitarDiaInhabil quitar;
    private final Clock reloj;
    private final ZoneId zona;

    CalendarioController(
            ConsultarCalendario consultar,
            AgregarDiaInhabil agregar,
            QuitarDiaInhabil quitar,
            Clock reloj,
            ZoneId zona) {
        this.consultar = consultar;
        this.agregar = agregar;
        this.quitar = quitar;
        this.reloj = reloj;
        this.zona = zona;
    }

    record Inhabiles(List<DiaInhabil> contenido) {}

    record Baja(@Nullable String motivo) {}

    record Movido(String folio, OffsetDateTime anterior, OffsetDateTime nuevo) {}

    /** @param plazosPorRevisar cuántos más se están recorriendo todavía; no va si ya se recorrieron todos */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DiaAgregado(
            LocalDate fecha,
            String motivo,
            String fundamento,
            boolean provisional,
            List<Movido> plazosMovidos,
            @Nullable Integer plazosPorRevisar) {}

    record DiaRetirado(LocalDate fecha, String motivo, List<Movido> plazosMovidos) {}

    /** Sin {@code ejercicio}, el año en curso. */
    @GetMapping
    Inhabiles listar(@RequestParam(required = false) @Nullable String ejercicio) {
        if (ejercicio == null) {
            return new Inhabiles(consultar.del(Year.now(reloj.withZone(zona)).getValue()));
        }
        var datos = new DatosDelCalendario();
        int pedido = datos.ejercicio("ejercicio", ejercicio);
        datos.exigirCorrectos();
        return new Inhabiles(consultar.del(pedido));
    }

    /** Agrega un día, o confirma con su acuerdo uno provisional. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DiaAgregado agregar(@RequestBody SolicitudDeDia solicitud) {
        CambioRegistrado cambio = agregar.ejecutar(solicitud);
        DiaInhabil dia = cambio.dia();
        return new DiaAgregado(
                dia.fecha(),
                dia.motivo(),
                dia.fundamento(),
                dia.provisional(),
                movidos(cambio),
                cambio.plazosPorRevisar() == 0 ? null : cambio.plazosPorRevisar());
    }

    /** El motivo va en el cuerpo o en la dirección. */
    @DeleteMapping(path = "/{fecha}", consumes = MediaType.APPLICATION_JSON_VALUE)
    DiaRetirado quitar(
            @PathVariable String fecha,
            @RequestParam(required = false) @Nullable String motivo,
            @RequestBody(required = false) @Nullable Baja baja) {
        CambioRegistrado cambio = quitar.ejecutar(fecha, baja == null ? motivo : baja.motivo());
        return new DiaRetirado(cambio.dia().fecha(), cambio.dia().motivo(), movidos(cambio));
    }

    private List<Movido> movidos(CambioRegistrado cambio) {
        return cambio.plazosMovidos().stream()
                .map(plazo -> new Movido(
                        plazo.folio(),
                        plazo.anterior().atZone(zona).toOffsetDateTime(),
                        plazo.nuevo().atZone(zona).toOffsetDateTime()))
                .toList();
    }
}
