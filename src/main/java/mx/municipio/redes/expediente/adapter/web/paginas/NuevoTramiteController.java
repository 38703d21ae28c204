package mx.municipio.redes.expediente.adapter.web.paginas;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Anexos;
import mx.municipio.redes.expediente.Borradores;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.adapter.web.ArchivosEnviados;
import mx.municipio.redes.expediente.application.IniciarTramite;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.idempotencia.UnaSolaVez;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.padron.Listas;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Iniciar un trámite desde una forma HTML, en blanco o con lo que se presentó antes. */
@PageController
class NuevoTramiteController {

    private final Tramites tramites;
    private final Expedientes expedientes;
    private final IniciarTramite iniciarTramite;
    private final UnaSolaVez unaSolaVez;
    private final Borradores borradores;
    private final Listas listas;
    private final UsuarioActual usuarioActual;
    private final Motor motor;

    NuevoTramiteController(
            Tramites tramites,
            Expedientes expedientes,
            IniciarTramite iniciarTramite,
            UnaSolaVez unaSolaVez,
            Borradores borradores,
            Listas listas,
            UsuarioActual usuarioActual,
            Motor motor) {
        this.tramites = tramites;
        this.expedientes = expedientes;
        this.iniciarTramite = iniciarTramite;
        this.unaSolaVez = unaSolaVez;
        this.borradores = borradores;
        this.listas = listas;
        this.usuarioActual = usuarioActual;
        this.motor = motor;
    }

    @GetMapping("/tramites/{ruta}/nuevo")
    String enBlanco(@PathVariable String ruta, Model modelo) {
        return abrir(tramites.deRuta(ruta), "/tramites/" + ruta + "/nuevo", Map.of(), modelo);
    }

    @GetMapping("/expedientes/{folio}/nueva")
    String deNuevo(@PathVariable String folio, Model modelo) {
        Expediente anterior = expedientes.exigirVisible(folio);
        Tramite tramite = tramites.deProceso(anterior.proceso());
        modelo.addAttribute("anterior", folio);
        return abrir(tramite, "/expedientes/" + folio + "/nueva", anterior.presentado(), modelo);
    }

    /** Con lo que la persona dejó escrito en esa página, si algo dejó. */
    private String abrir(Tramite tramite, String pagina, Map<String, Object> valores, Model modelo) {
        Optional<Map<String, Object>> borrador = borradores.leer(pagina).map(formulario(tramite)::datos);
        modelo.addAttribute("guardado", borrador.isPresent());
        return forma(tramite, pagina, borrador.orElse(valores), modelo);
    }

    @PostMapping("/tramites/{ruta}/nuevo")
    String iniciar(
            @PathVariable String ruta,
            @RequestParam MultiValueMap<String, String> enviados,
            @RequestParam(name = "archivo", required = false) @Nullable List<MultipartFile> partes,
            Model modelo,
            HttpServletResponse respuesta,
            RedirectAttributes atributos) {
        Tramite tramite = tramites.deRuta(ruta);
        Map<String, String> enviado = Formulario.enRenglones(enviados);
        Map<String, Object> datos = formulario(tramite).datos(enviado);
        List<Anexos.Enviado> archivos = ArchivosEnviados.leer(partes);
        String clave = enviado.getOrDefault("clave", UUID.randomUUID().toString());
        String pagina = enviado.getOrDefault("pagina", "");
        try {
            // Quien oprime dos veces, o vuelve a enviar la página, no inicia dos trámites.
            String folio = unaSolaVez
                    .ejecutar(
                            clave,
                            Huella.de(tramite.proceso() + "\n" + new TreeMap<>(datos) + huellas(archivos)),
                            () -> Optional.of(iniciarTramite
                                    .ejecutar(tramite, datos, archivos)
                                    .folio()))
                    .orElseThrow();
            borradores.olvidar(pagina);
            String recibido = "Se recibió su trámite con el folio " + folio;
            if (!expedientes.visible(folio)) {
                // Con lo que pidió dejó su cargo.
                atributos.addFlashAttribute(
                        "aviso", recibido + " y su acuse va por correo. Usted ya no atiende ese órgano.");
                return "redirect:/";
            }
            atributos.addFlashAttribute("aviso", recibido + ". Aquí está su acuse.");
            atributos.addFlashAttribute("recibida", ruta);
            atributos.addAttribute("folio", folio);
            return "redirect:/expedientes/{folio}";
        } catch (UnaSolaVez.OtraPeticionException e) {
            respuesta.setStatus(HttpStatus.CONFLICT.value());
            modelo.addAttribute(
                    "errores",
                    List.of(new ErrorCampo(
                            "",
                            "Esta forma ya se había enviado, y lo que entonces decía se recibió: está en sus expedientes."
                                    + " Lo que ahora dice no se ha enviado; si quiere iniciar otro trámite con ello,"
                                    + " envíelo otra vez.")));
        } catch (FormularioException e) {
            respuesta.setStatus(HttpStatus.BAD_REQUEST.value());
            modelo.addAttribute("errores", e.errores());
        } catch (ReglaException | ConflictoException e) {
            respuesta.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            modelo.addAttribute("errores", formulario(tramite).enSusCampos(e));
        }
        // El navegador no deja devolverle los archivos que se habían elegido.
        modelo.addAttribute("sinArchivos", !archivos.isEmpty());
        return forma(tramite, pagina, datos, modelo);
    }

    private static List<String> huellas(List<Anexos.Enviado> archivos) {
        return archivos.stream()
                .map(archivo -> archivo.nombre() + " " + Huella.de(archivo.bytes()))
                .toList();
    }

    private String forma(Tramite tramite, String pagina, Map<String, Object> valores, Model modelo) {
        modelo.addAttribute("tramite", tramite);
        Formulario formulario = formulario(tramite);
        modelo.addAttribute("formulario", formulario);
        modelo.addAttribute("ofrecidos", listas.ofrecidos(formulario, valores, usuarioActual.exigir()));
        modelo.addAttribute("valores", new LinkedHashMap<>(valores));
        modelo.addAttribute("pagina", pagina);
        return "nuevo-tramite";
    }

    private Formulario formulario(Tramite tramite) {
        return Formulario.leer(motor.formularioDeInicio(tramite.proceso()));
    }
}
