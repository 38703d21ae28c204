package mx.municipio.redes.directorio.adapter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import mx.municipio.redes.csv.Csv;
import mx.municipio.redes.directorio.application.ConsultarDirectorio;
import mx.municipio.redes.directorio.application.CuentaPublica;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** El directorio entero, para una hoja de cálculo. Sale conforme se lee: lo que mida no cambia lo que ocupa. */
@RestController
class CuentasCsvController {

    /** La base falló a media respuesta, ya enviada en parte. */
    private static final class ExportacionInterrumpida extends RuntimeException {

        ExportacionInterrumpida(RuntimeException causa) {
            super(causa);
        }
    }

    private final ConsultarDirectorio directorio;

    CuentasCsvController(ConsultarDirectorio directorio) {
        this.directorio = directorio;
    }

    @GetMapping("/api/v1/cuentas.csv")
    void exportar(HttpServletResponse respuesta) throws IOException {
        Iterator<CuentaPublica> cuentas = directorio.todas().iterator();
        boolean hay = cuentas.hasNext();
        respuesta.setContentType("text/csv;charset=UTF-8");
        respuesta.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cuentas.csv\"");
        respuesta.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, public");
        Writer salida =
                new BufferedWriter(new OutputStreamWriter(respuesta.getOutputStream(), StandardCharsets.UTF_8), 16_384);
        salida.write(Csv.MARCA_UTF8);
        Csv.renglon(
                salida,
                "clave",
                "organo",
                "red",
                "nombre",
                "identificador",
                "direccion",
                "proposito",
                "horario",
                "estado",
                "desde",
                "hasta");
        try {
            while (hay) {
                escribir(salida, cuentas.next());
                hay = cuentas.hasNext();
            }
        } catch (RuntimeException e) {
            throw new ExportacionInterrumpida(e);
        }
        salida.flush();
    }

    private static void escribir(Writer salida, CuentaPublica cuenta) throws IOException {
        Csv.renglon(
                salida,
                cuenta.clave(),
                cuenta.organo(),
                cuenta.red().name(),
                cuenta.nombre(),
                cuenta.identificador(),
                cuenta.direccion(),
                cuenta.proposito(),
                cuenta.horario(),
                cuenta.estado().name(),
                cuenta.desde(),
                cuenta.hasta());
    }

    /** Sin quien la atienda, el servidor corta la conexión: quien descarga sabe que no lo recibió todo. */
    @ExceptionHandler
    void cortar(ExportacionInterrumpida e) {
        throw e;
    }
}
