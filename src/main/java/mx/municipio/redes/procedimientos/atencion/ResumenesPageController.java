package mx.municipio.redes.procedimientos.atencion;

import java.time.LocalDate;
import java.util.List;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.Padron;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página en que se anota el resumen de los comentarios de un día. */
@PageController
class ResumenesPageController {

    static final String PAGINA = "/atenciones/resumen";

    private final Resumenes resumenes;
    private final Padron padron;
    private final UsuarioActual usuarioActual;

    ResumenesPageController(Resumenes resumenes, Padron padron, UsuarioActual usuarioActual) {
        this.resumenes = resumenes;
        this.padron = padron;
        this.usuarioActual = usuarioActual;
    }

    @GetMapping(PAGINA)
    String mostrar(Model modelo) {
        List<Cuenta> suyas = padron.delResponsable(usuarioActual.exigir().id()).stream()
                .filter(cuenta -> cuenta.hasta() == null)
                .toList();
        if (suyas.isEmpty()) {
            throw new ProhibidoException("El resumen lo anota quien responde de una cuenta; usted hoy no.");
        }
        modelo.addAttribute("cuentas", suyas);
        modelo.addAttribute("hoy", padron.hoy());
        LocalDate desde = padron.hoy().minusDays(14);
        modelo.addAttribute(
                "dias",
                suyas.stream()
                        .flatMap(cuenta -> resumenes.delPeriodo(cuenta.clave(), desde, padron.hoy()).stream())
                        .toList());
        return "resumen-de-atenciones";
    }

    @PostMapping(PAGINA)
    String asentar(Resumen.Enviado enviado, RedirectAttributes atributos) {
        try {
            atributos.addFlashAttribute(
                    "aviso", resumenes.asentar(enviado).enPalabras() + ". Quedó en la bitácora de la cuenta.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.conClausula());
            atributos.addFlashAttribute("tecleado", enviado);
        }
        return "redirect:" + PAGINA;
    }
}
