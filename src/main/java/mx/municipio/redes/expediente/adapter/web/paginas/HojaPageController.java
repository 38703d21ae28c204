package mx.municipio.redes.expediente.adapter.web.paginas;

import java.io.IOException;
import mx.municipio.redes.csv.EnvioDeHoja;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.expediente.TramiteEnHoja;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.IniciarEnHoja;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página en que un trámite se inicia en una hoja, {@code templates/hojas/<proceso>.html}. */
@PageController
class HojaPageController {

    private final Tramites tramites;
    private final IniciarEnHoja iniciarEnHoja;

    HojaPageController(Tramites tramites, IniciarEnHoja iniciarEnHoja) {
        this.tramites = tramites;
        this.iniciarEnHoja = iniciarEnHoja;
    }

    @GetMapping("/{ruta}/lote")
    ModelAndView mostrar(@PathVariable String ruta) {
        return pagina(tramites.enHoja(ruta));
    }

    @PostMapping("/{ruta}/lote")
    ModelAndView iniciar(@PathVariable String ruta, @RequestPart MultipartFile archivo, RedirectAttributes atributos)
            throws IOException {
        TramiteEnHoja tramite = tramites.enHoja(ruta);
        return EnvioDeHoja.recibir(
                archivo,
                csv -> iniciarEnHoja.ejecutar(tramite, csv),
                pagina(tramite),
                "/" + tramite.ruta() + "/lote",
                atributos);
    }

    private ModelAndView pagina(TramiteEnHoja tramite) {
        return new ModelAndView(
                "hojas/" + tramite.proceso(),
                "campos",
                iniciarEnHoja.enBlanco(tramite).campos());
    }
}
