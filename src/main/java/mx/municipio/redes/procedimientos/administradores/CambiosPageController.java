package mx.municipio.redes.procedimientos.administradores;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mx.municipio.redes.csv.HojaCsv;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página para cargar un lote de cambios y el botón con que quien entra acepta su responsabilidad. */
@PageController
class CambiosPageController {

    private final NotificarLote notificarLote;
    private final AceptarResponsabilidad aceptar;
    private final Motor motor;
    private final UsuarioActual usuarioActual;

    CambiosPageController(
            NotificarLote notificarLote, AceptarResponsabilidad aceptar, Motor motor, UsuarioActual usuarioActual) {
        this.notificarLote = notificarLote;
        this.aceptar = aceptar;
        this.motor = motor;
        this.usuarioActual = usuarioActual;
    }

    @GetMapping("/cambios-administradores/lote")
    String mostrar(Model modelo) {
        if (!motor.ofrece("cambio-administradores", usuarioActual.exigir())) {
            throw new ProhibidoException("Su usuario no puede notificar cambios de administradores.");
        }
        return "cambios-lote";
    }

    @PostMapping("/cambios-administradores/lote")
    String notificar(
            @RequestPart("archivo") MultipartFile archivo,
            Model modelo,
            HttpServletResponse respuesta,
            RedirectAttributes atributos)
            throws IOException {
        try {
            atributos.addFlashAttribute("lote", notificarLote.ejecutar(HojaCsv.recibir(archivo.getInputStream())));
            return "redirect:/cambios-administradores/lote";
        } catch (ProhibidoException e) {
            throw e;
        } catch (DominioException e) {
            respuesta.setStatus(e.estado());
            modelo.addAttribute("errores", e.erroresO(""));
            return "cambios-lote";
        }
    }

    @PostMapping("/expedientes/{folio}/aceptacion")
    String aceptar(@PathVariable String folio, RedirectAttributes atributos) {
        try {
            aceptar.ejecutar(folio);
            atributos.addFlashAttribute("aviso", "Su aceptación quedó asentada.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", e.conClausula());
        }
        return "redirect:/expedientes/{folio}";
    }
}
