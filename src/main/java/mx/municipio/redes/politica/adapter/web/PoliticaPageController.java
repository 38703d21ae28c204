package mx.municipio.redes.politica.adapter.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.bitacora.Huella;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.idempotencia.UnaSolaVez;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.politica.ActoDePolitica;
import mx.municipio.redes.politica.PoliticaDeDifusion;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página de la política de difusión: qué rige hoy y los actos registrados, para todos; registrar uno, el supervisor. */
@PageController
class PoliticaPageController {

    private static final String PAGINA = "politica";

    private final PoliticaDeDifusion politica;
    private final Padron padron;
    private final UsuarioActual usuarioActual;
    private final UnaSolaVez unaSolaVez;

    PoliticaPageController(
            PoliticaDeDifusion politica, Padron padron, UsuarioActual usuarioActual, UnaSolaVez unaSolaVez) {
        this.politica = politica;
        this.padron = padron;
        this.usuarioActual = usuarioActual;
        this.unaSolaVez = unaSolaVez;
    }

    @GetMapping("/politica")
    String mostrar(Model modelo) {
        LocalDate hoy = padron.hoy();
        modelo.addAttribute("hoy", hoy);
        modelo.addAttribute("vigente", politica.vigente(hoy).orElse(null));
        modelo.addAttribute("falta", politica.faltaUnActo(hoy).orElse(null));
        modelo.addAttribute("registrados", politica.registrados());
        modelo.addAttribute("registra", usuarioActual.exigir().es("supervisores"));
        return PAGINA;
    }

    @PostMapping("/politica")
    ModelAndView registrar(
            @RequestPart MultipartFile archivo,
            @RequestParam(defaultValue = "") String desde,
            @RequestParam(defaultValue = "") String hasta,
            @RequestParam(defaultValue = "") List<String> exceptuados,
            @RequestParam(defaultValue = "") String fundamento,
            @RequestParam(defaultValue = "") String clave,
            Model modelo,
            RedirectAttributes atributos)
            throws IOException {
        try {
            var acto = new ActoDePolitica(
                    fecha("desde", "Desde", desde), fecha("hasta", "Hasta", hasta), exceptuados, fundamento);
            byte[] firmado = archivo.getBytes();
            String numero = unaSolaVez.deUnaForma(
                    clave,
                    "política\n" + acto + Huella.de(firmado),
                    () -> String.valueOf(politica.registrar(acto, firmado)));
            atributos.addFlashAttribute("aviso", "El acto " + numero + " quedó registrado.");
            return new ModelAndView("redirect:/politica");
        } catch (DominioException e) {
            mostrar(modelo);
            var pagina = new ModelAndView(
                    PAGINA,
                    Map.of(
                            "errores",
                            e.erroresO("archivo"),
                            "tecleado",
                            Map.of("desde", desde, "hasta", hasta, "fundamento", fundamento),
                            "marcados",
                            exceptuados));
            pagina.setStatus(HttpStatus.valueOf(e.estado()));
            return pagina;
        }
    }

    /** El acto firmado, tal como se registró. */
    @GetMapping("/politica/actos/{numero}.pdf")
    ResponseEntity<byte[]> firmado(@PathVariable int numero) {
        byte[] firmado = politica.firmado(numero)
                .orElseThrow(() -> new NoEncontradoException("No hay un acto de política con ese número."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("acto-de-politica-" + numero + ".pdf")
                                .build()
                                .toString())
                .body(firmado);
    }

    private static LocalDate fecha(String campo, String rotulo, String texto) {
        try {
            return LocalDate.parse(texto);
        } catch (DateTimeParseException e) {
            throw FormularioException.de(campo, rotulo + ": escriba la fecha.");
        }
    }
}
