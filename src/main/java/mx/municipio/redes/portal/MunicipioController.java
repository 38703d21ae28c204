package mx.municipio.redes.portal;

import mx.municipio.redes.norma.Norma;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** El nombre del municipio, para el encabezado de las aplicaciones del motor. */
@RestController
class MunicipioController {

    private final Norma norma;

    MunicipioController(Norma norma) {
        this.norma = norma;
    }

    @GetMapping(path = "/municipio", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String nombre() {
        return norma.nombreCorto();
    }
}
