package mx.municipio.redes.procedimientos.administradores;

import java.io.IOException;
import java.util.Map;
import mx.municipio.redes.csv.HojaCsv;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.motor.Motor;
import mx.municipio.redes.motor.UsuarioActual;
import org.springframework.http.HttpStatus;
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
    @GetMapping("/cambios-administradores/lote")
    String mostrar(Model modelo) {
        if (!modelo.containsAttribute("lote") && !motor.ofrece(CambioProceso.CLAVE, usuarioActual.exigir())) {
            throw new ProhibidoException("Su usuario no puede notificar cambios de administradores.");
        }
        return "cambios-lote";
    }

    @PostMapping("/cambios-administradores/lote")
    ModelAndView notificar(@RequestPart MultipartFile archivo, RedirectAttributes atributos) throws IOException {
        try {
            atributos.addFlashAttribute("lote", notificarLote.notificar(HojaCsv.recibir(archivo.getInputStream())));
            return new ModelAndView("redirect:/cambios-administradores/lote");
        } catch (ProhibidoException e) {
            throw e;
        } catch (DominioException e) {
            return new ModelAndView("cambios-lote", Map.of("errores", e.erroresO("")), HttpStatus.valueOf(e.estado()));
        }
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
