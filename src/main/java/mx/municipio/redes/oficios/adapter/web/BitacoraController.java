package mx.municipio.redes.oficios.adapter.web;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.AsientoJson;
import mx.municipio.redes.bitacora.Asientos;
import mx.municipio.redes.bitacora.Busqueda;
import mx.municipio.redes.bitacora.Verificacion;
import mx.municipio.redes.csv.Descarga;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.application.ConsultarExpediente;
import mx.municipio.redes.oficios.application.ConsultarBitacora;
import mx.municipio.redes.oficios.application.ConsultarBitacora.Peticion;
import mx.municipio.redes.padron.application.ConsultarPadron;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** La bitácora de una cuenta, y la de un expediente o un registro: en lista, en CSV y en PDF. */
@RestController
@RequestMapping("/api/v1")
class BitacoraController {

    private static final List<String> COLUMNAS =
            List.of("numero", "instante", "actor", "suceso", "clausula", "detalle", "hash");
    private static final int MAXIMO_TAMANO = 200;

    private final ConsultarBitacora consultar;
    private final Asientos asientos;
    private final Emisiones emisiones;
    private final ConsultarPadron padron;
    private final ConsultarExpediente expedientes;
    private final ZoneId zona;

    BitacoraController(
            ConsultarBitacora consultar,
            Asientos asientos,
            Emisiones emisiones,
            ConsultarPadron padron,
            ConsultarExpediente expedientes,
            ZoneId zona) {
        this.consultar = consultar;
        this.asientos = asientos;
        this.emisiones = emisiones;
        this.padron = padron;
        this.expedientes = expedientes;
        this.zona = zona;
    }

    /** Sin página, todos los que cumplen, que salen conforme se leen; siempre dice cuántos son. */
    @GetMapping({"/cuentas/{clave}/bitacora", "/bitacora/{folio}"})
    ResponseEntity<Stream<AsientoJson>> listar(
            @PathVariable(required = false) @Nullable String clave,
            @PathVariable(required = false) @Nullable String folio,
            @ParameterObject Peticion peticion,
            @RequestParam(required = false) @Nullable Integer pagina,
            @RequestParam(defaultValue = "50") int tamano) {
        if (pagina != null && pagina < 0) {
            throw FormularioException.de("pagina", "Página: se cuenta desde 0.");
        }
        if (tamano < 1 || tamano > MAXIMO_TAMANO) {
            throw FormularioException.de("tamano", "Tamaño: debe estar entre 1 y " + MAXIMO_TAMANO + ".");
        }
        String cadena = legible(clave, folio);
        Busqueda busqueda = consultar.busqueda(cadena, peticion);
        Stream<Asiento> hallados = pagina == null
                ? asientos.todos(cadena, busqueda)
                : asientos.hojear(cadena, busqueda, false, (long) pagina * tamano, tamano).stream();
        return ResponseEntity.ok()
                .header("X-Total", Long.toString(asientos.contar(cadena, busqueda)))
                .body(hallados.map(asiento -> AsientoJson.de(asiento, zona)));
    }

    @GetMapping({"/cuentas/{clave}/bitacora/verificacion", "/bitacora/{folio}/verificacion"})
    Verificacion verificar(
            @PathVariable(required = false) @Nullable String clave,
            @PathVariable(required = false) @Nullable String folio) {
        return emisiones.verificarBitacora(legible(clave, folio));
    }

    /** De un extracto, el primer renglón dice que lo es. */
    @GetMapping({"/cuentas/{clave}/bitacora.csv", "/bitacora/{folio}.csv"})
    void csv(
            @PathVariable(required = false) @Nullable String clave,
            @PathVariable(required = false) @Nullable String folio,
            @ParameterObject Peticion peticion,
            HttpServletResponse respuesta)
            throws IOException {
        String cadena = legible(clave, folio);
        String extracto = consultar.extracto(cadena, peticion);
        Stream<@Nullable Object[]> aviso = extracto.isEmpty()
                ? Stream.empty()
                : Stream.<@Nullable Object[]>of(new @Nullable Object[] {null, null, null, null, null, extracto, null});
        Descarga.enviar(
                respuesta,
                archivo(cadena, extracto, ".csv"),
                COLUMNAS,
                Stream.concat(
                        aviso,
                        asientos.todos(cadena, consultar.busqueda(cadena, peticion))
                                .map(this::renglon)));
    }

    @GetMapping({"/cuentas/{clave}/bitacora.pdf", "/bitacora/{folio}.pdf"})
    ResponseEntity<byte[]> pdf(
            @PathVariable(required = false) @Nullable String clave,
            @PathVariable(required = false) @Nullable String folio,
            @ParameterObject Peticion peticion) {
        String cadena = legible(clave, folio);
        String archivo = archivo(cadena, consultar.extracto(cadena, peticion), ".pdf");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + archivo + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(consultar.pdf(cadena, peticion));
    }

    private String legible(@Nullable String clave, @Nullable String folio) {
        return clave == null
                ? expedientes.exigirLegible(String.valueOf(folio))
                : padron.exigirBitacora(clave).clave();
    }

    private @Nullable Object[] renglon(Asiento asiento) {
        AsientoJson a = AsientoJson.de(asiento, zona);
        // Con segundos aunque sean cero, como en JSON: así los pide la receta.
        String instante = ISO_OFFSET_DATE_TIME.format(a.instante());
        return new @Nullable Object[] {a.numero(), instante, a.actor(), a.suceso(), a.clausula(), a.detalle(), a.hash()
        };
    }

    private static String archivo(String cadena, String extracto, String extension) {
        return "bitacora-" + cadena + (extracto.isEmpty() ? "" : "-extracto") + extension;
    }
}
