package mx.municipio.redes.padron.adapter.web;

import java.util.List;
import mx.municipio.redes.padron.Suplencia;
import mx.municipio.redes.padron.application.SuplirAlTitular;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Las suplencias de los titulares, por la API. */
@RestController
@RequestMapping("/api/v1/padron/suplencias")
class SuplenciasController {

    private final SuplirAlTitular suplir;

    SuplenciasController(SuplirAlTitular suplir) {
        this.suplir = suplir;
    }

    @GetMapping
    List<Suplencia> abiertas() {
        return suplir.abiertas();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Suplencia registrar(@RequestBody SuplirAlTitular.Solicitud pedida) {
        return suplir.registrar(pedida);
    }

    @PostMapping("/{id}/termino")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void terminar(@PathVariable String id) {
        suplir.terminar(id);
    }
}
