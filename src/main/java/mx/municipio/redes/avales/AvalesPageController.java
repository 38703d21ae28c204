package mx.municipio.redes.avales;

import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.Fundamentos;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.application.ConsultarPadron;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página de las líneas avaladas de una cuenta. */
@PageController
@RequestMapping("/padron/{clave}/avales")
class AvalesPageController {

    private final Avales avales;
    private final ConsultarPadron padron;
    private final UsuarioActual usuarioActual;
    private final Fundamentos fundamentos;

    AvalesPageController(Avales avales, ConsultarPadron padron, UsuarioActual usuarioActual, Fundamentos fundamentos) {
        this.avales = avales;
        this.padron = padron;
        this.usuarioActual = usuarioActual;
        this.fundamentos = fundamentos;
    }

    @GetMapping
    String mostrar(@PathVariable String clave, Model modelo) {
        Cuenta cuenta = padron.cuenta(clave).cuenta();
        modelo.addAttribute("cuenta", cuenta);
        modelo.addAttribute("lineas", avales.lineas(clave));
        modelo.addAttribute(
                "avala", cuenta.hasta() == null && usuarioActual.exigir().es("comunicacion-social"));
        return "avales";
    }

    @PostMapping
    String avalar(@PathVariable String clave, AvalesController.Solicitud pedida, RedirectAttributes atributos) {
        padron.cuenta(clave);
        try {
            avales.avalar(clave, pedida.linea(), pedida.motivo());
            atributos.addFlashAttribute("aviso", "La línea quedó avalada.");
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", fundamentos.en(e).conClausula());
            atributos.addFlashAttribute("pedida", pedida);
        }
        return "redirect:/padron/{clave}/avales";
    }

    @PostMapping("/{numero}/retiro")
    String retirar(
            @PathVariable String clave,
            @PathVariable int numero,
            AvalesController.Retiro pedido,
            RedirectAttributes atributos) {
        padron.cuenta(clave);
        avales.retirar(clave, numero, pedido.motivo());
        atributos.addFlashAttribute("aviso", "El aval se retiró: ya no vale para lo que venga.");
        return "redirect:/padron/{clave}/avales";
    }
}
