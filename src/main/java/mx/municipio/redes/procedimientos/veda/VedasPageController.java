package mx.municipio.redes.procedimientos.veda;

import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** El botón «Corregir» de la página del expediente. */
@PageController
class VedasPageController {

    private final RegistrarVeda caso;

    VedasPageController(RegistrarVeda caso) {
        this.caso = caso;
    }

    @PostMapping("/expedientes/{folio}/correccion")
    String corregir(
            @PathVariable String folio,
            @RequestParam(required = false) @Nullable String inicio,
            @RequestParam(required = false) @Nullable String fin,
            @RequestParam(required = false) @Nullable String acuerdo,
            RedirectAttributes atributos) {
        try {
            caso.pedirCorreccion(folio, inicio, fin, acuerdo);
            atributos.addFlashAttribute("aviso", "Las fechas quedaron corregidas.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.conClausula());
            atributos.addFlashAttribute("inicioTecleado", inicio);
            atributos.addFlashAttribute("finTecleado", fin);
            atributos.addFlashAttribute("acuerdoTecleado", acuerdo);
        }
        return "redirect:/expedientes/{folio}";
    }
}
