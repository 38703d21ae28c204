package mx.municipio.redes.norma.adapter.web.paginas;

import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.norma.application.CompararNormas;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Las normas lado a lado: la única página que nombra a otro municipio (ADR 36). La lee cualquiera que haya entrado. */
@PageController
class NormasPageController {

    private final CompararNormas comparar;

    NormasPageController(CompararNormas comparar) {
        this.comparar = comparar;
    }

    @GetMapping("/normas")
    String mostrar(Model modelo) {
        modelo.addAttribute("comparacion", comparar.ejecutar());
        return "normas";
    }
}
