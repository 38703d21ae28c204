package mx.municipio.redes.padron.adapter.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.AsientoJson;
import mx.municipio.redes.bitacora.Verificacion;
import mx.municipio.redes.csv.Csv;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.padron.application.CargarCuentas;
import mx.municipio.redes.padron.application.CargarPersonas;
import mx.municipio.redes.padron.application.ConsultarPadron;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** La carga del padrón y la bitácora de cada cuenta. */
@RestController
@RequestMapping("/api/v1")
class PadronController {

    private static final String CSV = "text/csv";

    private final CargarPersonas cargarPersonas;
    private final CargarCuentas cargarCuentas;
    private final ConsultarPadron consultar;
    private final ZoneId zona;

    PadronController(
            CargarPersonas cargarPersonas, CargarCuentas cargarCuentas, ConsultarPadron consultar, ZoneId zona) {
        this.cargarPersonas = cargarPersonas;
        this.cargarCuentas = cargarCuentas;
        this.consultar = consultar;
        this.zona = zona;
    }

    /** Todo o nada: con un renglón mal no se guarda ninguno. */
    @PostMapping(path = "/padron/personas", consumes = CSV)
    CargarPersonas.Resultado personas(InputStream cuerpo) throws IOException {
        return cargarPersonas.ejecutar(HojaCsv.recibir(cuerpo));
    }

    /** Las centrales; todo o nada. */
    @PostMapping(path = "/padron/cuentas", consumes = CSV)
    CargarCuentas.Resultado cuentas(InputStream cuerpo) throws IOException {
        return cargarCuentas.ejecutar(HojaCsv.recibir(cuerpo));
    }

    @GetMapping("/cuentas/{clave}/bitacora")
    List<AsientoJson> bitacora(@PathVariable String clave) {
        return consultar.bitacora(clave).stream()
                .map(asiento -> AsientoJson.de(asiento, zona))
                .toList();
    }

    @GetMapping("/cuentas/{clave}/bitacora/verificacion")
    Verificacion verificacion(@PathVariable String clave) {
        return consultar.verificacion(clave);
    }

    /** La misma, para una hoja de cálculo. */
    @GetMapping("/cuentas/{clave}/bitacora.csv")
    ResponseEntity<byte[]> bitacoraEnCsv(@PathVariable String clave) throws IOException {
        var hoja = new StringWriter();
        hoja.write(Csv.MARCA_UTF8);
        Csv.renglon(hoja, "numero", "instante", "actor", "suceso", "clausula", "detalle", "hash");
        for (Asiento asiento : consultar.bitacora(clave)) {
            AsientoJson a = AsientoJson.de(asiento, zona);
            Csv.renglon(hoja, a.numero(), a.instante(), a.actor(), a.suceso(), a.clausula(), a.detalle(), a.hash());
        }
        String nombre = "bitacora-" + clave + ".csv";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(nombre, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(hoja.toString().getBytes(StandardCharsets.UTF_8));
    }
}
