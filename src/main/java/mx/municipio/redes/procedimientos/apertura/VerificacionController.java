package mx.municipio.redes.procedimientos.apertura;

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

/** Lo que la red respondió a la verificación de una cuenta: por la API. */
@RestController
class VerificacionController {

    record Verificacion(@Nullable String autenticidad) {}

    private final AbrirCuenta concluir;
    private final ConsultarExpediente consultar;

    VerificacionController(AbrirCuenta concluir, ConsultarExpediente consultar) {
        this.concluir = concluir;
        this.consultar = consultar;
    }

    @PostMapping(path = "/api/v1/aperturas/{folio}/verificacion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ExpedienteDetalle anotar(@PathVariable String folio, @RequestBody Verificacion cuerpo) {
        concluir.concluirVerificacion(folio, cuerpo.autenticidad());
        return consultar.detalle(folio);
    }
}
