package mx.municipio.redes.procedimientos.consulta;

import mx.municipio.redes.expediente.application.ConsultarExpediente;
import mx.municipio.redes.expediente.application.ExpedienteDetalle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lo que la API ofrece de las consultas, además de lo común a todo trámite. */
@RestController
class ConsultasController {

    record RespuestaExtemporanea(@Nullable String respuesta, @Nullable String motivo) {}

    private final ResponderConsulta consulta;
    private final ConsultarExpediente consultar;

    ConsultasController(ResponderConsulta consulta, ConsultarExpediente consultar) {
        this.consulta = consulta;
        this.consultar = consultar;
    }

    @PostMapping(path = "/api/v1/consultas/{folio}/respuesta-extemporanea", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ExpedienteDetalle asentar(@PathVariable String folio, @RequestBody RespuestaExtemporanea cuerpo) {
        consulta.responderTarde(folio, cuerpo.respuesta(), cuerpo.motivo());
        return consultar.detalle(folio);
    }
}
