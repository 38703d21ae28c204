package mx.municipio.redes.procedimientos.veda;

import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.idempotencia.UnaSolaVez;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** El botón «Corregir» de la página del expediente. */
@PageController
class VedasPageController {

    private final VedaTramite vedas;
    private final UnaSolaVez unaSolaVez;

    VedasPageController(VedaTramite vedas, UnaSolaVez unaSolaVez) {
        this.vedas = vedas;
        this.unaSolaVez = unaSolaVez;
    }

    @PostMapping("/expedientes/{folio}/correccion")
    String corregir(
            @PathVariable String folio,
            Correccion correccion,
            @RequestParam(defaultValue = "") String clave,
            RedirectAttributes atributos) {
        try {
            unaSolaVez.deUnaForma(clave, "corrección " + folio + "\n" + correccion, () -> {
                vedas.corregir(folio, correccion);
                return folio;
            });
            atributos.addFlashAttribute("aviso", "Las fechas quedaron corregidas.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.conClausula());
            atributos.addFlashAttribute("tecleada", correccion);
        }
        return "redirect:/expedientes/{folio}";
    }
}
