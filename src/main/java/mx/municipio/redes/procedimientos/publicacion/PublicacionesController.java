package mx.municipio.redes.procedimientos.publicacion;

import java.io.IOException;
import java.io.InputStream;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.hojas.Hoja;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lo que la API ofrece del asiento de publicaciones, además de lo común a todo trámite: la hoja de un día. */
@RestController
class PublicacionesController {

    private final AsentarHoja hojas;

    PublicacionesController(AsentarHoja hojas) {
        this.hojas = hojas;
    }

    @PostMapping(path = "/api/v1/publicaciones/lote", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    Hoja asentar(InputStream csv) throws IOException {
        return hojas.asentar(HojaCsv.recibir(csv));
    }
}
