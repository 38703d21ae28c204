package mx.municipio.redes.padron.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Verificacion;
import mx.municipio.redes.csv.Csv;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.padron.application.CargarCuentas;
import mx.municipio.redes.padron.application.CargarPersonas;
import mx.municipio.redes.padron.application.ConsultarPadron;
import org.jspecify.annotations.Nullable;
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

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AsientoJson(
            int numero,
            OffsetDateTime instante,
            String actor,
            String suceso,
            @Nullable String clausula,
            String detalle,
            String hash) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificacionJson(boolean integra, int asientos, String cabeza, @Nullable Integer primeraRuptura) {}

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
        return consultar.bitacora(clave).stream().map(this::json).toList();
    }

    @GetMapping("/cuentas/{clave}/bitacora/verificacion")
    VerificacionJson verificacion(@PathVariable String clave) {
        Verificacion v = consultar.verificacion(clave);
        return new VerificacionJson(v.integra(), v.asientos(), v.cabeza(), v.primeraRuptura());
    }

    /** La misma, para una hoja de cálculo. */
    @GetMapping("/cuentas/{clave}/bitacora.csv")
    ResponseEntity<byte[]> bitacoraEnCsv(@PathVariable String clave) throws IOException {
        var hoja = new StringWriter();
        hoja.write(Csv.MARCA_UTF8);
        Csv.renglon(hoja, "numero", "instante", "actor", "suceso", "clausula", "detalle", "hash");
        for (Asiento asiento : consultar.bitacora(clave)) {
            AsientoJson a = json(asiento);
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

    private AsientoJson json(Asiento asiento) {
        return new AsientoJson(
                asiento.numero(),
                asiento.instante().atZone(zona).toOffsetDateTime(),
                asiento.actor(),
                asiento.suceso(),
                asiento.clausula(),
                asiento.detalle(),
                asiento.hash());
    }
}
