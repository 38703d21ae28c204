package mx.municipio.redes.expediente.adapter.web.paginas;

import java.util.Map;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.expediente.Borradores;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Guarda lo que se va escribiendo en una página, y lo olvida cuando su autora lo deja. */
@PageController
class BorradoresController {

    private final Borradores borradores;

    BorradoresController(Borradores borradores) {
        this.borradores = borradores;
    }

    @PostMapping("/borradores")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void guardar(@RequestParam String pagina, @RequestParam Map<String, String> enviado) {
        borradores.guardar(pagina, enviado);
    }

    @PostMapping("/borradores/olvido")
    String olvidar(@RequestParam String pagina) {
        Borradores.exigirPagina(pagina);
        borradores.olvidar(pagina);
        return "redirect:" + pagina;
    }
}
