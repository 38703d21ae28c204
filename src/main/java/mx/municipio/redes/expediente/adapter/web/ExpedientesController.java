package mx.municipio.redes.expediente.adapter.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.PartesEnviadas;
import mx.municipio.redes.expediente.Anexo;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Pagina;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.ConsultarExpediente;
import mx.municipio.redes.expediente.application.ExpedienteDetalle;
import mx.municipio.redes.norma.Norma;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Los expedientes que conciernen a quien pregunta y su evidencia. */
@RestController
@RequestMapping("/api/v1")
class ExpedientesController {

    private static final int TAMANO_MAXIMO = 200;

    record AnexoJson(
            String codigo,
            String nombre,
            String tipo,
            long tamano,
            String sha256,
            String subidoPor,
            OffsetDateTime subido,
            boolean presentado) {}

    private final ConsultarExpediente consultar;
    private final Anexos anexos;
    private final Tramites tramites;
    private final Norma norma;
    private final ZoneId zona;

    ExpedientesController(ConsultarExpediente consultar, Anexos anexos, Tramites tramites, Norma norma, ZoneId zona) {
        this.consultar = consultar;
        this.anexos = anexos;
        this.tramites = tramites;
        this.norma = norma;
        this.zona = zona;
    }

    @GetMapping("/expedientes")
    Pagina<ExpedienteDetalle.Resumen> listar(
            @RequestParam(required = false) @Nullable String proceso,
            @RequestParam(required = false) @Nullable String estado,
            @RequestParam(required = false) @Nullable String organo,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int pagina,
            @RequestParam(defaultValue = "50") int tamano) {
        if (pagina < 0) {
            throw FormularioException.de("pagina", "Página: se cuenta desde 0.");
        }
        if (tamano < 1 || tamano > TAMANO_MAXIMO) {
            throw FormularioException.de("tamano", "Tamaño: debe estar entre 1 y 200.");
        }
        List<Tramite> posibles = tramites.todos()
                .filter(tramite -> vacio(proceso) || tramite.proceso().equals(proceso))
                .toList();
        exigirUnoDe("proceso", "Proceso", proceso, tramites.todos().map(Tramite::proceso));
        exigirUnoDe(
                "estado", "Estado", estado, posibles.stream().flatMap(tramite -> tramite.ficha().estados().stream()));
        exigirUnoDe("organo", "Órgano", organo, norma.clavesDeOrganos().stream());
        return consultar.listar(new Expedientes.Filtro(proceso, estado, organo, q), pagina, tamano);
    }

    /** Un filtro mal escrito no es una lista vacía: quien la lee creería que no hay nada. */
    private static void exigirUnoDe(String campo, String etiqueta, @Nullable String pedido, Stream<String> admitidos) {
        List<String> todos = admitidos.distinct().sorted().toList();
        if (!vacio(pedido) && !todos.contains(pedido)) {
            throw FormularioException.de(campo, etiqueta + ": debe ser " + String.join(", ", todos) + ".");
        }
    }

    private static boolean vacio(@Nullable String filtro) {
        return filtro == null || filtro.isEmpty();
    }

    @GetMapping("/expedientes/{folio}")
    ExpedienteDetalle detalle(@PathVariable String folio) {
        return consultar.detalle(folio);
    }

    @PostMapping(path = "/expedientes/{folio}/anexos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AnexoJson agregar(
            HttpServletRequest peticion, @PathVariable String folio, @RequestPart("archivo") MultipartFile archivo)
            throws IOException, ServletException {
        PartesEnviadas.exigirSolo(peticion, List.of("archivo"), "");
        return json(anexos.agregar(
                folio, Objects.requireNonNullElse(archivo.getOriginalFilename(), "archivo"), archivo.getBytes()));
    }

    @GetMapping("/expedientes/{folio}/anexos")
    List<AnexoJson> anexos(@PathVariable String folio) {
        return anexos.delExpediente(folio).stream().map(this::json).toList();
    }

    private AnexoJson json(Anexo anexo) {
        return new AnexoJson(
                anexo.codigo(),
                anexo.nombre(),
                anexo.tipo(),
                anexo.tamano(),
                anexo.sha256(),
                anexo.subidoPor(),
                anexo.subido().atZone(zona).toOffsetDateTime(),
                anexo.presentado());
    }
}
