package mx.municipio.redes.procedimientos.atencion;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** El resumen de los comentarios de un día, por la API. */
@RestController
class ResumenesController {

    private final Resumenes resumenes;

    ResumenesController(Resumenes resumenes) {
        this.resumenes = resumenes;
    }

    @PostMapping(path = "/api/v1/atenciones/resumen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Resumen asentar(@RequestBody Resumen.Enviado enviado) {
        return resumenes.asentar(enviado);
    }
}
