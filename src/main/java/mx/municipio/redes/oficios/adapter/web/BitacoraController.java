package mx.municipio.redes.oficios.adapter.web;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.AsientoJson;
import mx.municipio.redes.bitacora.Busqueda;
import mx.municipio.redes.bitacora.Verificacion;
import mx.municipio.redes.csv.Csv;
import mx.municipio.redes.expediente.application.ConsultarExpediente;
import mx.municipio.redes.oficios.application.ConsultarBitacora;
import mx.municipio.redes.oficios.application.ConsultarBitacora.Peticion;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.application.ConsultarPadron;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** La bitácora de una cuenta, y la de un expediente o un registro: en lista, en CSV y en PDF. */
@RestController
@RequestMapping("/api/v1")
class BitacoraController {

    private static final int TAMANO = 50;

    /** La base falló a media respuesta, ya enviada en parte. */
    private static final class ExportacionInterrumpida extends RuntimeException {

        ExportacionInterrumpida(RuntimeException causa) {
            super(causa);
        }
    }

    private final ConsultarBitacora consultar;
    private final ConsultarPadron padron;
    private final ConsultarExpediente expedientes;
    private final ZoneId zona;

    BitacoraController(
            ConsultarBitacora consultar, ConsultarPadron padron, ConsultarExpediente expedientes, ZoneId zona) {
        this.consultar = consultar;
        this.padron = padron;
        this.expedientes = expedientes;
        this.zona = zona;
    }

    @GetMapping("/cuentas/{clave}/bitacora")
    ResponseEntity<List<AsientoJson>> deCuenta(
            @PathVariable String clave,
            Peticion peticion,
            @RequestParam(required = false) @Nullable Integer pagina,
            @RequestParam(required = false) @Nullable Integer tamano) {
        return lista(padron.exigirBitacora(clave).clave(), peticion, pagina, tamano);
    }

    @GetMapping("/cuentas/{clave}/bitacora/verificacion")
    Verificacion verificacionDeCuenta(@PathVariable String clave) {
        return consultar.verificacion(padron.exigirBitacora(clave).clave());
    }

    @GetMapping("/cuentas/{clave}/bitacora.csv")
    void csvDeCuenta(@PathVariable String clave, Peticion peticion, HttpServletResponse respuesta) throws IOException {
        csv(padron.exigirBitacora(clave).clave(), peticion, respuesta);
    }

    @GetMapping("/cuentas/{clave}/bitacora.pdf")
    ResponseEntity<byte[]> pdfDeCuenta(@PathVariable String clave, Peticion peticion) {
        Cuenta cuenta = padron.exigirBitacora(clave);
        return pdf(cuenta.clave(), "Cuenta " + cuenta.enPalabras(), peticion);
    }

    @GetMapping("/bitacora/{cadena}")
    ResponseEntity<List<AsientoJson>> deCadena(
            @PathVariable String cadena,
            Peticion peticion,
            @RequestParam(required = false) @Nullable Integer pagina,
            @RequestParam(required = false) @Nullable Integer tamano) {
        return lista(expedientes.exigirLegible(cadena), peticion, pagina, tamano);
    }

    @GetMapping("/bitacora/{cadena}/verificacion")
    Verificacion verificacionDeCadena(@PathVariable String cadena) {
        return consultar.verificacion(expedientes.exigirLegible(cadena));
    }

    @GetMapping("/bitacora/{cadena}.csv")
    void csvDeCadena(@PathVariable String cadena, Peticion peticion, HttpServletResponse respuesta)
            throws IOException {
        csv(expedientes.exigirLegible(cadena), peticion, respuesta);
    }

    @GetMapping("/bitacora/{cadena}.pdf")
    ResponseEntity<byte[]> pdfDeCadena(@PathVariable String cadena, Peticion peticion) {
        String legible = expedientes.exigirLegible(cadena);
        return pdf(legible, legible, peticion);
    }

    /** Sin página, todos los que cumplen; siempre dice cuántos son. */
    private ResponseEntity<List<AsientoJson>> lista(
            String cadena, Peticion peticion, @Nullable Integer pagina, @Nullable Integer tamano) {
        Busqueda busqueda = consultar.busqueda(cadena, peticion);
        List<Asiento> asientos = pagina == null && tamano == null
                ? consultar.todos(cadena, busqueda).toList()
                : consultar.hojear(
                        cadena, busqueda, false, pagina == null ? 0 : pagina, tamano == null ? TAMANO : tamano);
        return ResponseEntity.ok()
                .header("X-Total", Long.toString(consultar.contar(cadena, busqueda)))
                .body(asientos.stream()
                        .map(asiento -> AsientoJson.de(asiento, zona))
                        .toList());
    }

    private void csv(String cadena, Peticion peticion, HttpServletResponse respuesta) throws IOException {
        Busqueda busqueda = consultar.busqueda(cadena, peticion);
        String extracto = consultar.extracto(cadena, peticion, busqueda);
        Iterator<Asiento> asientos = consultar.todos(cadena, busqueda).iterator();
        boolean hay = asientos.hasNext();
        respuesta.setContentType("text/csv;charset=UTF-8");
        respuesta.setHeader(HttpHeaders.CONTENT_DISPOSITION, adjunto(cadena, busqueda, ".csv"));
        Writer salida =
                new BufferedWriter(new OutputStreamWriter(respuesta.getOutputStream(), StandardCharsets.UTF_8), 16_384);
        salida.write(Csv.MARCA_UTF8);
        Csv.renglon(salida, "numero", "instante", "actor", "suceso", "clausula", "detalle", "hash");
        if (!extracto.isEmpty()) {
            Csv.renglon(salida, null, null, null, null, null, extracto, null);
        }
        try {
            while (hay) {
                escribir(salida, AsientoJson.de(asientos.next(), zona));
                hay = asientos.hasNext();
            }
        } catch (RuntimeException e) {
            throw new ExportacionInterrumpida(e);
        }
        salida.flush();
    }

    private static void escribir(Writer salida, AsientoJson a) throws IOException {
        // Con segundos aunque sean cero, como en JSON: así los pide la receta.
        String instante = ISO_OFFSET_DATE_TIME.format(a.instante());
        Csv.renglon(salida, a.numero(), instante, a.actor(), a.suceso(), a.clausula(), a.detalle(), a.hash());
    }

    private ResponseEntity<byte[]> pdf(String cadena, String nombre, Peticion peticion) {
        Busqueda busqueda = consultar.busqueda(cadena, peticion);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, adjunto(cadena, busqueda, ".pdf"))
                .header("X-Content-Type-Options", "nosniff")
                .body(consultar.pdf(cadena, nombre, peticion));
    }

    private static String adjunto(String cadena, Busqueda busqueda, String extension) {
        return ContentDisposition.attachment()
                .filename("bitacora-" + cadena + (busqueda.filtra() ? "-extracto" : "") + extension)
                .build()
                .toString();
    }

    /** Sin quien la atienda, el servidor corta la conexión: quien descarga sabe que no lo recibió todo. */
    @ExceptionHandler
    void cortar(ExportacionInterrumpida e) {
        throw e;
    }
}
