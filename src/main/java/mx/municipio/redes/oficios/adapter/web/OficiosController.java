package mx.municipio.redes.oficios.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.oficios.Carta;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.application.ConsultarOficios;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Los oficios, acuses y constancias de cada expediente. */
@RestController
@RequestMapping("/api/v1")
class OficiosController {

    record OficioJson(String codigo, String numero, String tipo, LocalDate fecha) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DetalleJson(
            String codigo,
            String numero,
            String tipo,
            LocalDate fecha,
            OffsetDateTime emitido,
            boolean anulado,
            Carta carta,
            String sha256,
            int asientos,
            String cabeza) {}

    private final ConsultarOficios consultar;
    private final ZoneId zona;

    OficiosController(ConsultarOficios consultar, ZoneId zona) {
        this.consultar = consultar;
        this.zona = zona;
    }

    @GetMapping("/expedientes/{folio}/oficios")
    List<OficioJson> delExpediente(@PathVariable String folio) {
        return consultar.delExpediente(folio).stream()
                .map(oficio -> new OficioJson(oficio.codigo(), oficio.numero(), oficio.tipo(), oficio.fecha()))
                .toList();
    }

    @GetMapping("/oficios/{codigo}")
    DetalleJson detalle(@PathVariable String codigo) {
        Oficio oficio = consultar.exigir(codigo);
        return new DetalleJson(
                oficio.codigo(),
                oficio.numero(),
                oficio.tipo(),
                oficio.fecha(),
                oficio.emitido().atZone(zona).toOffsetDateTime(),
                oficio.anulado(),
                oficio.carta(),
                oficio.sha256(),
                oficio.cabeza().asientos(),
                oficio.cabeza().hash());
    }
}
