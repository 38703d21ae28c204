package mx.municipio.redes.procedimientos.veda;

import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** El botón «Corregir» de la página del expediente. */
@PageController
class VedasPageController {

    private final VedaTramite vedas;

    VedasPageController(VedaTramite vedas) {
        this.vedas = vedas;
    }

    @PostMapping("/expedientes/{folio}/correccion")
    String corregir(@PathVariable String folio, Correccion correccion, RedirectAttributes atributos) {
        try {
            vedas.corregir(folio, correccion);
            atributos.addFlashAttribute("aviso", "Las fechas quedaron corregidas.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.conClausula());
            atributos.addFlashAttribute("tecleada", correccion);
        }
        return "redirect:/expedientes/{folio}";
    }
}
