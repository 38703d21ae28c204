package mx.municipio.redes.politica.adapter.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.errores.PartesEnviadas;
import mx.municipio.redes.politica.ActoDePolitica;
import mx.municipio.redes.politica.PoliticaDeDifusion;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Un acto nuevo es un dato: se registra con su archivo firmado, sin cambiar el programa ni el perfil. */
@RestController
class ActosDePoliticaController {

    private final PoliticaDeDifusion politica;

    ActosDePoliticaController(PoliticaDeDifusion politica) {
        this.politica = politica;
    }

    record Registrado(int numero) {}

    /** @param exceptuados claves de órganos, separadas por comas; vacío si no hay */
    @PostMapping(path = "/api/v1/actos-de-politica", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Registrado registrar(
            HttpServletRequest peticion,
            @RequestPart MultipartFile archivo,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate desde,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate hasta,
            @RequestParam(defaultValue = "") List<String> exceptuados,
            @RequestParam String fundamento)
            throws IOException, ServletException {
        PartesEnviadas.exigirSolo(peticion, List.of("archivo", "desde", "hasta", "fundamento"), "exceptuados");
        var acto = new ActoDePolitica(desde, hasta, exceptuados, fundamento);
        return new Registrado(politica.registrar(acto, archivo.getBytes()));
    }
}
