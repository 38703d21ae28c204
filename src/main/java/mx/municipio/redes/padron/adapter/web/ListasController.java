package mx.municipio.redes.padron.adapter.web;

import java.util.List;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.padron.Lista.Elegible;
import mx.municipio.redes.padron.Listas;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Las mismas listas que muestran las páginas, para que Tareas las sugiera: a cada quien, la suya. */
@PageController
class ListasController {

    private final Listas listas;
    private final UsuarioActual usuarioActual;

    ListasController(Listas listas, UsuarioActual usuarioActual) {
        this.listas = listas;
        this.usuarioActual = usuarioActual;
    }

    @GetMapping("/listas/{nombre}")
    @ResponseBody
    List<Elegible> ofrecer(@PathVariable String nombre) {
        return listas.ofrecer(nombre, usuarioActual.exigir());
    }
}
