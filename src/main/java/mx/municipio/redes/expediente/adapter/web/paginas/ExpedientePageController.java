package mx.municipio.redes.expediente.adapter.web.paginas;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.avisos.Avisos;
import mx.municipio.redes.avisos.EstadoDeAviso;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.RetirarTramite;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.idempotencia.UnaSolaVez;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.Tareas;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.padron.application.ConsultarPadron;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página de un expediente: en qué va, qué sigue, su evidencia y su bitácora. */
@PageController
class ExpedientePageController {

    /** De la bitácora y de los correos, los que caben en la página. */
    private static final int CABEN = 100;

    private static final String AL_EXPEDIENTE = "redirect:/expedientes/{folio}";

    private final Expedientes expedientes;
    private final Tramites tramites;
    private final Emisiones emisiones;
    private final Anexos anexos;
    private final Bitacora bitacora;
    private final Avisos avisos;
    private final RetirarTramite retirarTramite;
    private final Padron padron;
    private final ConsultarPadron consultarPadron;
    private final Motor motor;
    private final Tareas abiertas;
    private final UsuarioActual usuarioActual;
    private final Clock reloj;
    private final ZoneId zona;
    private final UnaSolaVez unaSolaVez;

    ExpedientePageController(
            Expedientes expedientes,
            Tramites tramites,
            Emisiones emisiones,
            Anexos anexos,
            Bitacora bitacora,
            Avisos avisos,
            RetirarTramite retirarTramite,
            Padron padron,
            ConsultarPadron consultarPadron,
            Motor motor,
            Tareas abiertas,
            UsuarioActual usuarioActual,
            Clock reloj,
            ZoneId zona,
            UnaSolaVez unaSolaVez) {
        this.expedientes = expedientes;
        this.tramites = tramites;
        this.emisiones = emisiones;
        this.anexos = anexos;
        this.bitacora = bitacora;
        this.avisos = avisos;
        this.retirarTramite = retirarTramite;
        this.padron = padron;
        this.consultarPadron = consultarPadron;
        this.motor = motor;
        this.abiertas = abiertas;
        this.usuarioActual = usuarioActual;
        this.reloj = reloj;
        this.zona = zona;
        this.unaSolaVez = unaSolaVez;
    }

    @GetMapping("/expedientes/{folio}")
    String mostrar(@PathVariable String folio, Model modelo) {
        Expediente expediente = expedientes.exigirVisible(folio);
        Tramite tramite = tramites.deProceso(expediente.proceso());
        Usuario usuario = usuarioActual.exigir();
        List<Asiento> asientos = bitacora.leer(folio);
        List<EstadoDeAviso> correos = avisos.delFolio(folio);
        modelo.addAttribute("expediente", expediente);
        modelo.addAttribute("tramite", tramite);
        modelo.addAttribute("tareas", abiertas.de(expediente.instanciaProceso(), usuario));
        modelo.addAttribute("cuenta", cuenta(expediente));
        modelo.addAttribute("bitacoraDeCuenta", consultarPadron.leeLaBitacora(expediente.cuenta()));
        modelo.addAttribute(
                "formulario",
                motor.formularioDeLoPresentado(expediente.proceso())
                        .map(Formulario::leer)
                        .orElse(null));
        modelo.addAttribute("presentado", expediente.presentado());
        modelo.addAttribute(
                "computo",
                expediente.plazo() == null ? List.of() : expediente.plazo().explicar(zona));
        modelo.addAttribute("corre", tramite.correPlazo(expediente));
        modelo.addAttribute("vencido", vencido(expediente));
        modelo.addAttribute("emisiones", emisiones.emitidas(folio));
        modelo.addAttribute("anexos", anexos.delExpediente(folio));
        modelo.addAttribute("asientos", ultimos(asientos));
        modelo.addAttribute("totalDeAsientos", asientos.size());
        Map<Boolean, List<String>> citas = asientos.stream()
                .flatMap(asiento -> asiento.clausula() == null
                        ? Stream.of()
                        : Arrays.stream(asiento.clausula().split("\\s+")))
                .distinct()
                .sorted()
                .collect(Collectors.partitioningBy(Norma::esLectura));
        modelo.addAttribute("clausulas", citas.get(false));
        modelo.addAttribute("lecturas", citas.get(true));
        modelo.addAttribute("verificacion", emisiones.verificarBitacora(folio));
        modelo.addAttribute("correos", ultimos(correos));
        modelo.addAttribute("totalDeCorreos", correos.size());
        modelo.addAttribute(
                "correosDemorados",
                correos.stream().filter(correo -> correo.folio().equals(folio)).anyMatch(EstadoDeAviso::demorado));
        modelo.addAttribute(
                "retirable", tramite.loRetira(expediente, usuario.id()) && tramite.admiteRetiro(expediente));
        modelo.addAttribute(
                "repetible",
                expediente.cerrado()
                        && tramite.admiteRepetirse(expediente)
                        && motor.ofrece(tramite.proceso(), usuario));
        modelo.addAttribute("conAcciones", plantillaDeAcciones(expediente).exists());
        return "expediente";
    }

    @PostMapping("/expedientes/{folio}/retiro")
    String retirar(
            @PathVariable String folio,
            @RequestParam(required = false) @Nullable String motivo,
            @RequestParam(defaultValue = "false") boolean confirmo,
            RedirectAttributes atributos) {
        Tramite tramite = tramites.deProceso(expedientes.exigirVisible(folio).proceso());
        try {
            if (!confirmo) {
                throw FormularioException.de("confirmo", "Marque la casilla para confirmar el retiro.");
            }
            retirarTramite.ejecutar(tramite, folio, motivo);
            atributos.addFlashAttribute("aviso", "El trámite quedó retirado.");
        } catch (FormularioException | ConflictoException | ProhibidoException e) {
            atributos.addFlashAttribute("error", e.conClausula());
            atributos.addFlashAttribute("motivoDelRetiro", motivo);
        }
        return AL_EXPEDIENTE;
    }

    @PostMapping("/expedientes/{folio}/anexos")
    String agregar(
            @PathVariable String folio,
            @RequestPart("archivo") MultipartFile archivo,
            @RequestParam(defaultValue = "") String clave,
            RedirectAttributes atributos)
            throws IOException {
        String escrito = Objects.requireNonNullElse(archivo.getOriginalFilename(), "archivo");
        byte[] bytes = archivo.getBytes();
        try {
            String nombre = unaSolaVez.deUnaForma(
                    clave,
                    "anexo " + folio + "\n" + escrito + "\n" + Huella.de(bytes),
                    () -> anexos.agregar(folio, escrito, bytes).nombre());
            atributos.addFlashAttribute("aviso", "Se agregó «" + nombre + "» al expediente.");
        } catch (FormularioException | ConflictoException e) {
            atributos.addFlashAttribute("error", e.mensaje());
        }
        return AL_EXPEDIENTE;
    }

    /** Se descarga siempre; nada de lo que alguien subió se abre en el sitio. */
    @GetMapping("/expedientes/{folio}/anexos/{codigo}")
    ResponseEntity<byte[]> descargar(@PathVariable String folio, @PathVariable String codigo) {
        Anexos.Contenido contenido =
                anexos.descargar(folio, codigo).orElseThrow(() -> new NoEncontradoException("No existe ese archivo."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(contenido.anexo().tipo()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(contenido.anexo().nombre(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(contenido.bytes());
    }

    private static <T> List<T> ultimos(List<T> todos) {
        return todos.subList(Math.max(0, todos.size() - CABEN), todos.size());
    }

    private @Nullable String cuenta(Expediente expediente) {
        String clave = expediente.cuenta();
        return clave == null ? null : padron.enPalabras(clave);
    }

    private boolean vencido(Expediente expediente) {
        return expediente.vencimiento() != null && !reloj.instant().isBefore(expediente.vencimiento());
    }

    /** Lo propio de cada trámite va en una plantilla con el nombre de su proceso. */
    private static ClassPathResource plantillaDeAcciones(Expediente expediente) {
        return new ClassPathResource("templates/expedientes/" + expediente.proceso() + ".html");
    }
}
