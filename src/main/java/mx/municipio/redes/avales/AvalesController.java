package mx.municipio.redes.avales;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.padron.application.ConsultarPadron;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Las líneas avaladas de una cuenta, por la API. */
@RestController
@RequestMapping("/api/v1/cuentas/{clave}/avales")
class AvalesController {

    record Solicitud(@Nullable String linea, @Nullable String motivo) {}

    record Retiro(@Nullable String motivo) {}

    /** Con el desplazamiento de la zona del municipio. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AvalJson(int numero, String linea, String motivo, @Nullable String folio, OffsetDateTime desde) {}

    private final Avales avales;
    private final ConsultarPadron padron;
    private final ZoneId zona;

    AvalesController(Avales avales, ConsultarPadron padron, ZoneId zona) {
        this.avales = avales;
        this.padron = padron;
        this.zona = zona;
    }

    @GetMapping
    List<AvalJson> listar(@PathVariable String clave) {
        return avales.lineas(visible(clave)).stream().map(this::json).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AvalJson avalar(@PathVariable String clave, @RequestBody Solicitud pedida) {
        return json(avales.avalar(visible(clave), pedida.linea(), pedida.motivo()));
    }

    @DeleteMapping(path = "/{numero}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retirar(@PathVariable String clave, @PathVariable int numero, @RequestBody Retiro pedido) {
        avales.retirar(visible(clave), numero, pedido.motivo());
    }

    private String visible(String clave) {
        return padron.cuenta(clave).cuenta().clave();
    }

    private AvalJson json(Aval aval) {
        return new AvalJson(
                aval.numero(),
                aval.linea(),
                aval.motivo(),
                aval.folio(),
                aval.desde().atZone(zona).toOffsetDateTime());
    }
}
