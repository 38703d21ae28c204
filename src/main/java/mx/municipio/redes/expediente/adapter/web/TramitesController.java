package mx.municipio.redes.expediente.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.PartesEnviadas;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.ConsultarExpediente;
import mx.municipio.redes.expediente.application.ExpedienteDetalle;
import mx.municipio.redes.expediente.application.HojaIniciada;
import mx.municipio.redes.expediente.application.IniciarEnHoja;
import mx.municipio.redes.expediente.application.IniciarTramite;
import mx.municipio.redes.expediente.application.RetirarTramite;
import mx.municipio.redes.expediente.application.TramiteIniciado;
import mx.municipio.redes.motor.Motor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Iniciar y retirar cualquier trámite: el contrato es su formulario de inicio. Sus direcciones, {@link RutasDeTramites}. */
@RestController
@RequestMapping("/api/v1")
class TramitesController {

    record Retiro(@JsonProperty("motivo") @Nullable String motivo) {}

    private final Tramites tramites;
    private final IniciarTramite iniciarTramite;
    private final IniciarEnHoja iniciarEnHoja;
    private final RetirarTramite retirarTramite;
    private final ConsultarExpediente consultar;
    private final Motor motor;

    TramitesController(
            Tramites tramites,
            IniciarTramite iniciarTramite,
            IniciarEnHoja iniciarEnHoja,
            RetirarTramite retirarTramite,
            ConsultarExpediente consultar,
            Motor motor) {
        this.tramites = tramites;
        this.iniciarTramite = iniciarTramite;
        this.iniciarEnHoja = iniciarEnHoja;
        this.retirarTramite = retirarTramite;
        this.consultar = consultar;
        this.motor = motor;
    }

    ResponseEntity<TramiteIniciado> iniciar(
            @PathVariable String ruta, @RequestBody Map<String, @Nullable Object> datos) {
        return iniciar(ruta, datos, List.of());
    }

    /** Con archivos que son parte de lo que se presenta. */
    ResponseEntity<TramiteIniciado> iniciarConArchivos(
            HttpServletRequest peticion,
            @PathVariable String ruta,
            @RequestPart("datos") Map<String, @Nullable Object> datos,
            @RequestPart(name = "archivo", required = false) @Nullable List<MultipartFile> archivos)
            throws IOException, ServletException {
        PartesEnviadas.exigirSolo(peticion, List.of("datos"), "archivo");
        return iniciar(ruta, datos, ArchivosEnviados.leer(archivos));
    }

    private ResponseEntity<TramiteIniciado> iniciar(
            String ruta, Map<String, @Nullable Object> datos, List<Anexos.Enviado> archivos) {
        TramiteIniciado iniciado = iniciarTramite.ejecutar(tramites.deRuta(ruta), sinNulos(datos), archivos);
        return ResponseEntity.created(URI.create("/api/v1/expedientes/" + iniciado.folio()))
                .body(iniciado);
    }

    /** Uno por renglón. */
    @ResponseStatus(HttpStatus.CREATED)
    HojaIniciada iniciarEnHoja(@PathVariable String ruta, InputStream csv) throws IOException {
        return iniciarEnHoja.ejecutar(tramites.enHoja(ruta), HojaCsv.recibir(csv));
    }

    ExpedienteDetalle retirar(@PathVariable String ruta, @PathVariable String folio, @RequestBody Retiro retiro) {
        retirarTramite.ejecutar(tramites.deRuta(ruta), folio, retiro.motivo());
        return consultar.detalle(folio);
    }

    @GetMapping(path = "/formularios/{proceso}", produces = MediaType.APPLICATION_JSON_VALUE)
    String formulario(@PathVariable String proceso) {
        return motor.formularioDeInicio(tramites.deProceso(proceso).proceso());
    }

    /** Un campo nulo es un campo que no se envió: el formulario decide si hacía falta. */
    private static Map<String, Object> sinNulos(Map<String, @Nullable Object> datos) {
        Map<String, Object> presentes = new LinkedHashMap<>();
        datos.forEach((campo, valor) -> {
            if (campo.length() > 64) {
                throw FormularioException.de("cuerpo", "El cuerpo trae un campo que el formulario no ofrece.");
            }
            if (valor != null) {
                presentes.put(campo, valor);
            }
        });
        return presentes;
    }
}
