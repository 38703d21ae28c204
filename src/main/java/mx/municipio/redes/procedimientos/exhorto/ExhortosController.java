package mx.municipio.redes.procedimientos.exhorto;

import com.fasterxml.jackson.annotation.JsonProperty;
import mx.municipio.redes.expediente.application.ConsultarExpediente;
import mx.municipio.redes.expediente.application.ExpedienteDetalle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lo que la API ofrece de los exhortos, además de lo común a todo trámite. */
@RestController
class ExhortosController {

    record Cierre(@JsonProperty("motivo") @Nullable String motivo) {}

    private final ExhortoTramite exhortos;
    private final ConsultarExpediente consultar;

    ExhortosController(ExhortoTramite exhortos, ConsultarExpediente consultar) {
        this.exhortos = exhortos;
        this.consultar = consultar;
    }

    @PostMapping(path = "/api/v1/exhortos/{folio}/cierre", consumes = MediaType.APPLICATION_JSON_VALUE)
    ExpedienteDetalle cerrar(@PathVariable String folio, @RequestBody Cierre cierre) {
        exhortos.cerrar(folio, cierre.motivo());
        return consultar.detalle(folio);
    }
}
