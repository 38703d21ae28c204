package mx.municipio.redes.procedimientos.evaluacion;

import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.Fundamentos;
import mx.municipio.redes.errores.PageController;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** El botón «Seguir sin datos» de la página del expediente. */
@PageController
class EvaluacionesPageController {

    private final EvaluacionTramite evaluaciones;
    private final Fundamentos fundamentos;

    EvaluacionesPageController(EvaluacionTramite evaluaciones, Fundamentos fundamentos) {
        this.evaluaciones = evaluaciones;
        this.fundamentos = fundamentos;
    }

    @PostMapping("/expedientes/{folio}/sin-datos")
    String seguirSinDatos(
            @PathVariable String folio, EvaluacionesController.Motivo pedido, RedirectAttributes atributos) {
        try {
            evaluaciones.seguirSinDatos(folio, pedido.motivo());
            atributos.addFlashAttribute("aviso", "La evaluación siguió sin datos.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", fundamentos.en(e).conClausula());
            atributos.addFlashAttribute("tecleado", pedido);
        }
        return "redirect:/expedientes/{folio}";
    }
}
