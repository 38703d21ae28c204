package mx.municipio.redes.cabezas;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.errores.PartesEnviadas;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Las cabezas de la bitácora, por la API. */
@RestController
@RequestMapping("/api/v1/bitacora")
class CabezasController {

    private final CotejarCabezas cotejar;
    private final Clock reloj;
    private final ZoneId zona;

    CabezasController(CotejarCabezas cotejar, Clock reloj, ZoneId zona) {
        this.cotejar = cotejar;
        this.reloj = reloj;
        this.zona = zona;
    }

    @GetMapping("/cabezas.csv")
    ResponseEntity<byte[]> hoy() {
        byte[] csv = cotejar.hoy().csv();
        String archivo = "cabezas-" + LocalDate.ofInstant(reloj.instant(), zona) + ".csv";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + archivo + "\"")
                .body(csv);
    }

    @PostMapping(path = "/cabezas/verificacion", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Cotejo verificar(HttpServletRequest peticion, @RequestPart("archivo") MultipartFile archivo)
            throws IOException, ServletException {
        PartesEnviadas.exigirSolo(peticion, List.of("archivo"), "");
        return cotejar.cotejar(archivo.getBytes());
    }
}
