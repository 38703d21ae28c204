package mx.municipio.redes.procedimientos.consulta;

import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** El botón «Asentar respuesta extemporánea» de la página del expediente. */
@PageController
class ConsultasPageController {

    private final ResponderConsulta consulta;

    ConsultasPageController(ResponderConsulta consulta) {
        this.consulta = consulta;
    }

    @PostMapping("/expedientes/{folio}/respuesta-extemporanea")
    String asentar(
            @PathVariable String folio,
            @RequestParam(required = false) @Nullable String respuesta,
            @RequestParam(required = false) @Nullable String motivo,
            RedirectAttributes atributos) {
        try {
            consulta.responderTarde(folio, respuesta, motivo);
            atributos.addFlashAttribute("aviso", "La respuesta extemporánea quedó asentada.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.mensaje());
            atributos.addFlashAttribute("motivoTecleado", motivo);
        }
        return "redirect:/expedientes/{folio}";
    }
}
