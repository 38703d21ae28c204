package mx.municipio.redes.vinculos;

import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.idempotencia.UnaSolaVez;
import mx.municipio.redes.motor.UsuarioActual;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página del espacio de los vínculos en la página principal, que acuerdan dos oficinas (TR-3). */
@PageController
class VinculosPageController {

    private static final String A_LA_PAGINA = "redirect:/vinculos";

    private final AcordarUbicacion acordar;
    private final UsuarioActual usuarioActual;
    private final UnaSolaVez unaSolaVez;

    VinculosPageController(AcordarUbicacion acordar, UsuarioActual usuarioActual, UnaSolaVez unaSolaVez) {
        this.acordar = acordar;
        this.usuarioActual = usuarioActual;
        this.unaSolaVez = unaSolaVez;
    }

    @GetMapping("/vinculos")
    String mostrar(Model modelo) {
        modelo.addAttribute("vigente", acordar.vigente().orElse(null));
        modelo.addAttribute("porAcordar", acordar.porAcordar().orElse(null));
        modelo.addAttribute("oficina", acordar.oficina(usuarioActual.exigir()).orElse(null));
        return "vinculos";
    }

    @PostMapping("/vinculos")
    String proponer(
            @RequestParam(required = false) @Nullable String ubicacion,
            @RequestParam(defaultValue = "") String clave,
            RedirectAttributes atributos) {
        try {
            String falta = unaSolaVez.deUnaForma(clave, "vínculos\n" + ubicacion, () -> acordar.proponer(ubicacion));
            atributos.addFlashAttribute("aviso", "Quedó propuesta. Falta la conformidad de la " + falta + ".");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.conClausula());
            atributos.addFlashAttribute("ubicacionTecleada", ubicacion);
        }
        return A_LA_PAGINA;
    }

    @PostMapping("/vinculos/{numero}/conformidad")
    String conformar(@PathVariable int numero, RedirectAttributes atributos) {
        try {
            acordar.conformar(numero);
            atributos.addFlashAttribute("aviso", "La ubicación quedó acordada.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.conClausula());
        }
        return A_LA_PAGINA;
    }
}
