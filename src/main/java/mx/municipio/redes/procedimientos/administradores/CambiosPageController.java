package mx.municipio.redes.procedimientos.administradores;

import java.io.IOException;
import mx.municipio.redes.csv.EnvioDeHoja;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.UsuarioActual;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página para cargar un lote de cambios y el botón con que quien entra acepta su responsabilidad. */
@PageController
class CambiosPageController {

    private static final String LOTE = "/cambios-administradores/lote";
    private static final String PAGINA = "cambios-lote";

    private final NotificarLote notificarLote;
    private final CambiarAdministradores cambiar;
    private final Motor motor;
    private final UsuarioActual usuarioActual;

    CambiosPageController(
            NotificarLote notificarLote, CambiarAdministradores cambiar, Motor motor, UsuarioActual usuarioActual) {
        this.notificarLote = notificarLote;
        this.cambiar = cambiar;
        this.motor = motor;
        this.usuarioActual = usuarioActual;
    }

    /** También a quien acaba de dejar su cargo con el lote que aquí se le muestra. */
    @GetMapping(LOTE)
    String mostrar(Model modelo) {
        if (!modelo.containsAttribute("hecho") && !motor.ofrece(CambioProceso.CLAVE, usuarioActual.exigir())) {
            throw new ProhibidoException("Su usuario no puede notificar cambios de administradores.");
        }
        return PAGINA;
    }

    @PostMapping(LOTE)
    ModelAndView notificar(@RequestPart MultipartFile archivo, RedirectAttributes atributos) throws IOException {
        return EnvioDeHoja.recibir(archivo, notificarLote::notificar, new ModelAndView(PAGINA), LOTE, atributos);
    }

    @PostMapping("/expedientes/{folio}/aceptacion")
    String aceptar(@PathVariable String folio, RedirectAttributes atributos) {
        try {
            cambiar.aceptar(folio);
            atributos.addFlashAttribute("aviso", "Su aceptación quedó asentada.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.conClausula());
        }
        return "redirect:/expedientes/{folio}";
    }
}
