package mx.municipio.redes.portal;

import mx.municipio.redes.errores.PageController;
import org.springframework.web.bind.annotation.GetMapping;

/** El encabezado de las páginas, para las aplicaciones del motor: el mismo, con los mismos enlaces. */
@PageController
class EncabezadoController {

    @GetMapping("/encabezado")
    String mostrar() {
        return "marco :: encabezado";
    }
}
