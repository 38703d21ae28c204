package mx.municipio.redes.procedimientos.publicacion;

import java.io.IOException;
import java.io.InputStream;
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
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La hoja de un día, por la API y en su página. */
@PageController
class PublicacionesController {

    private static final String PAGINA = "publicaciones-lote";

    private final AsentarHoja hojas;

    PublicacionesController(AsentarHoja hojas) {
        this.hojas = hojas;
    }

    @PostMapping(path = "/api/v1/publicaciones/lote", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    AsentarHoja.Hoja asentar(InputStream csv) throws IOException {
        return hojas.asentar(HojaCsv.recibir(csv));
    }

    @GetMapping("/publicaciones/lote")
    String mostrar(Model modelo) {
        modelo.addAttribute("campos", hojas.columnas());
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
                    Map.of("errores", e.erroresO(""), "campos", hojas.columnas()),
                    HttpStatus.valueOf(e.estado()));
        }
    }
}
