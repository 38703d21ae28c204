package mx.municipio.redes.procedimientos.veda;

import mx.municipio.redes.expediente.application.ConsultarExpediente;
import mx.municipio.redes.expediente.application.ExpedienteDetalle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lo que la API ofrece de las vedas, además de lo común a todo trámite. */
@RestController
class VedasController {

    private final VedaTramite vedas;
    private final ConsultarExpediente consultar;

    VedasController(VedaTramite vedas, ConsultarExpediente consultar) {
        this.vedas = vedas;
        this.consultar = consultar;
    }

    @PostMapping(path = "/api/v1/vedas/{folio}/correccion", consumes = MediaType.APPLICATION_JSON_VALUE)
    ExpedienteDetalle corregir(@PathVariable String folio, @RequestBody Correccion correccion) {
        vedas.corregir(folio, correccion);
        return consultar.detalle(folio);
    }
}
