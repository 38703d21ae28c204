package mx.municipio.redes.padron.adapter.web.paginas;

import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.Fundamentos;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.TextoLibre;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Listas;
import mx.municipio.redes.padron.application.SuplirAlTitular;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página de las suplencias de los titulares. */
@PageController
class SuplenciasPageController {

    private static final String A_LA_PAGINA = "redirect:/padron/suplencias";

    private final SuplirAlTitular suplir;
    private final Norma norma;
    private final UsuarioActual usuarioActual;
    private final Fundamentos fundamentos;

    SuplenciasPageController(
            SuplirAlTitular suplir, Norma norma, UsuarioActual usuarioActual, Fundamentos fundamentos) {
        this.suplir = suplir;
        this.norma = norma;
        this.usuarioActual = usuarioActual;
        this.fundamentos = fundamentos;
    }

    @GetMapping("/padron/suplencias")
    String mostrar(Model modelo) {
        modelo.addAttribute("suplencias", suplir.abiertas());
        modelo.addAttribute("organos", usuarioActual.exigir().es("supervisores") ? norma.organos() : List.of());
        String elegido =
                modelo.getAttribute("pedida") instanceof SuplirAlTitular.Solicitud pedida ? pedida.suplente() : null;
        modelo.addAttribute(
                "posibles",
                Listas.con(Stream.ofNullable(TextoLibre.oNulo(elegido)).toList(), suplir.posibles()));
        return "suplencias";
    }

    @PostMapping("/padron/suplencias")
    String registrar(SuplirAlTitular.Solicitud pedida, RedirectAttributes atributos) {
        try {
            suplir.registrar(pedida);
            atributos.addFlashAttribute("aviso", "La suplencia quedó registrada.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", fundamentos.en(e).conClausula());
            atributos.addFlashAttribute("pedida", pedida);
        }
        return A_LA_PAGINA;
    }

    @PostMapping("/padron/suplencias/{id}/termino")
    String terminar(@PathVariable String id, RedirectAttributes atributos) {
        suplir.terminar(id);
        atributos.addFlashAttribute("aviso", "La suplencia terminó.");
        return A_LA_PAGINA;
    }
}
