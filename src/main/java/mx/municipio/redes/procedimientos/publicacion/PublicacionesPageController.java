package mx.municipio.redes.procedimientos.publicacion;

import java.io.IOException;
import mx.municipio.redes.csv.EnvioDeHoja;
import mx.municipio.redes.errores.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página de la hoja de un día. */
@PageController
class PublicacionesPageController {

    private static final String PAGINA = "/publicaciones/lote";

    private final AsentarHoja hojas;

    PublicacionesPageController(AsentarHoja hojas) {
        this.hojas = hojas;
    }

    @GetMapping(PAGINA)
    ModelAndView mostrar() {
        return new ModelAndView("publicaciones-lote", "campos", hojas.enBlanco().campos());
    }

    @PostMapping(PAGINA)
    ModelAndView asentar(@RequestPart MultipartFile archivo, RedirectAttributes atributos) throws IOException {
        return EnvioDeHoja.recibir(archivo, hojas::asentar, mostrar(), PAGINA, atributos);
    }
}
