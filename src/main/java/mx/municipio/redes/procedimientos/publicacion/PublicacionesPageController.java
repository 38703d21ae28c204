package mx.municipio.redes.procedimientos.publicacion;

import java.io.IOException;
import java.util.Map;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.ProhibidoException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página de la hoja de un día. */
@PageController
class PublicacionesPageController {

    private static final String PAGINA = "publicaciones-lote";

    private final AsentarHoja hojas;

    PublicacionesPageController(AsentarHoja hojas) {
        this.hojas = hojas;
    }

    @GetMapping("/publicaciones/lote")
    String mostrar(Model modelo) {
        modelo.addAttribute("campos", hojas.enBlanco().campos());
        return PAGINA;
    }

    @PostMapping("/publicaciones/lote")
    ModelAndView asentar(@RequestPart MultipartFile archivo, RedirectAttributes atributos) throws IOException {
        try {
            atributos.addFlashAttribute("hoja", hojas.asentar(HojaCsv.recibir(archivo.getInputStream())));
            return new ModelAndView("redirect:/publicaciones/lote");
        } catch (ProhibidoException e) {
            throw e;
        } catch (DominioException e) {
            return new ModelAndView(
                    PAGINA,
                    Map.of("errores", e.erroresO(""), "campos", hojas.enBlanco().campos()),
                    HttpStatus.valueOf(e.estado()));
        }
    }
}
