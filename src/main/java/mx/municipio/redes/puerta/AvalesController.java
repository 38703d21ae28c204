package mx.municipio.redes.puerta;

import java.util.List;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.application.ConsultarPadron;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Las líneas avaladas de una cuenta, por la API. */
@RestController
class AvalesController {

    record Solicitud(@Nullable String linea, @Nullable String motivo) {}

    private final Avales avales;
    private final ConsultarPadron padron;

    AvalesController(Avales avales, ConsultarPadron padron) {
        this.avales = avales;
        this.padron = padron;
    }

    @GetMapping("/api/v1/cuentas/{clave}/avales")
    List<Aval> listar(@PathVariable String clave) {
        return avales.lineas(cuenta(clave).clave());
    }

    @PostMapping(path = "/api/v1/cuentas/{clave}/avales", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Aval avalar(@PathVariable String clave, @RequestBody Solicitud pedida) {
        return avales.avalar(cuenta(clave).clave(), pedida.linea(), pedida.motivo());
    }

    @DeleteMapping(path = "/api/v1/cuentas/{clave}/avales/{numero}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retirar(@PathVariable String clave, @PathVariable int numero, @RequestBody Solicitud pedida) {
        avales.retirar(cuenta(clave).clave(), numero, pedida.motivo());
    }

    private Cuenta cuenta(String clave) {
        return padron.cuenta(clave).cuenta();
    }
}
