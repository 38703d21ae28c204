package mx.municipio.redes.portal;

import java.util.stream.Collectors;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.motor.UsuarioActual;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** El encabezado de las páginas, para las aplicaciones del motor: el mismo, con los mismos enlaces. */
@PageController
class EncabezadoController {

    private final Tramites tramites;
    private final Vista vista;
    private final UsuarioActual usuarioActual;

    EncabezadoController(Tramites tramites, Vista vista, UsuarioActual usuarioActual) {
        this.tramites = tramites;
        this.vista = vista;
        this.usuarioActual = usuarioActual;
    }

    @GetMapping("/encabezado")
    String mostrar(Model modelo) {
        Usuario usuario = usuarioActual.exigir();
        // El motor ofrece lo que el modelo dice a un grupo, aunque la norma de este municipio no se lo dé.
        modelo.addAttribute(
                "noOfrecidos",
                tramites.todos()
                        .filter(tramite -> !tramite.seOfrece(usuario))
                        .map(vista::tramite)
                        .collect(Collectors.joining("|")));
        return "marco :: encabezado";
    }
}
