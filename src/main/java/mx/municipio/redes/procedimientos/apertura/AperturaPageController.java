package mx.municipio.redes.procedimientos.apertura;

import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** El botón con que la página del expediente anota lo que la red respondió a la verificación de una cuenta. */
@PageController
class AperturaPageController {

    private final AbrirCuenta concluir;

    AperturaPageController(AbrirCuenta concluir) {
        this.concluir = concluir;
    }

    @PostMapping("/expedientes/{folio}/verificacion")
    String anotar(
            @PathVariable String folio,
            @RequestParam(required = false) @Nullable String autenticidad,
            RedirectAttributes atributos) {
        try {
            concluir.concluirVerificacion(folio, autenticidad);
            atributos.addFlashAttribute("aviso", "El resultado de la verificación quedó asentado.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.mensaje());
        }
        return "redirect:/expedientes/{folio}";
    }
}
