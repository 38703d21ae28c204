package mx.municipio.redes.cabezas;

import java.io.IOException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** La página en que se coteja una lista guardada y se descarga la de hoy. */
@PageController
class CabezasPageController {

    private static final String PAGINA = "/bitacora/cabezas";

    private final CotejarCabezas cotejar;

    CabezasPageController(CotejarCabezas cotejar) {
        this.cotejar = cotejar;
    }

    @GetMapping(PAGINA)
    ModelAndView mostrar() {
        cotejar.exigirPermiso();
        return new ModelAndView("cabezas");
    }

    /** No escribe nada: responde aquí mismo, sin volver a la página. */
    @PostMapping(PAGINA)
    ModelAndView cotejar(@RequestPart MultipartFile archivo) throws IOException {
        var pagina = new ModelAndView("cabezas");
        try {
            pagina.addObject("cotejo", cotejar.cotejar(archivo.getBytes()));
            pagina.addObject("archivo", archivo.getOriginalFilename());
        } catch (FormularioException e) {
            pagina.addObject("errores", e.erroresO(""));
            pagina.setStatus(HttpStatus.valueOf(e.estado()));
        }
        return pagina;
    }
}
