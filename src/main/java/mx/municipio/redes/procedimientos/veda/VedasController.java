package mx.municipio.redes.procedimientos.veda;

import mx.municipio.redes.expediente.application.ConsultarExpediente;
import mx.municipio.redes.expediente.application.ExpedienteDetalle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lo que la API ofrece de las vedas, además de lo común a todo trámite. */
@RestController
class VedasController {

    record Correccion(@Nullable String inicio, @Nullable String fin, @Nullable String acuerdo) {}

    private final RegistrarVeda caso;
    private final ConsultarExpediente consultar;

    VedasController(RegistrarVeda caso, ConsultarExpediente consultar) {
        this.caso = caso;
        this.consultar = consultar;
    }

    @PostMapping(path = "/api/v1/vedas/{folio}/correccion", consumes = MediaType.APPLICATION_JSON_VALUE)
    ExpedienteDetalle corregir(@PathVariable String folio, @RequestBody Correccion cuerpo) {
        caso.pedirCorreccion(folio, cuerpo.inicio(), cuerpo.fin(), cuerpo.acuerdo());
        return consultar.detalle(folio);
    }
}
