package mx.municipio.redes.procedimientos.exhorto;

import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** El botón «Cerrar» de la página del expediente. */
@PageController
class ExhortosPageController {

    private final ExhortoTramite exhortos;

    ExhortosPageController(ExhortoTramite exhortos) {
        this.exhortos = exhortos;
    }

    @PostMapping("/expedientes/{folio}/cierre")
    String cerrar(
            @PathVariable String folio,
            @RequestParam(required = false) @Nullable String motivo,
            RedirectAttributes atributos) {
        try {
            exhortos.cerrar(folio, motivo);
            atributos.addFlashAttribute("aviso", "El exhorto quedó cerrado.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.conClausula());
            atributos.addFlashAttribute("motivoTecleado", motivo);
        }
        return "redirect:/expedientes/{folio}";
    }
}
