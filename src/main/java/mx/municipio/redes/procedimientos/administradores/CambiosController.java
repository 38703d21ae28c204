package mx.municipio.redes.procedimientos.administradores;

import java.io.IOException;
import java.io.InputStream;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.expediente.application.ConsultarExpediente;
import mx.municipio.redes.expediente.application.ExpedienteDetalle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lo que la API ofrece de los cambios de administradores, además de lo común a todo trámite. */
@RestController
class CambiosController {

    private final NotificarLote notificarLote;
    private final CambiarAdministradores cambiar;
    private final ConsultarExpediente consultar;

    CambiosController(NotificarLote notificarLote, CambiarAdministradores cambiar, ConsultarExpediente consultar) {
        this.notificarLote = notificarLote;
        this.cambiar = cambiar;
        this.consultar = consultar;
    }

    @PostMapping(path = "/api/v1/cambios-administradores/lote", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    NotificarLote.Lote notificar(InputStream csv) throws IOException {
        return notificarLote.notificar(HojaCsv.recibir(csv));
    }

    @PostMapping("/api/v1/cambios-administradores/{folio}/aceptacion")
    ExpedienteDetalle aceptar(@PathVariable String folio) {
        cambiar.aceptar(folio);
        return consultar.detalle(folio);
    }
}
