package mx.municipio.redes.puerta;

import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.Fundamentos;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.application.ConsultarPadron;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** La página de las líneas avaladas de una cuenta. */
@PageController
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

    @GetMapping("/padron/{clave}/avales")
    String mostrar(@PathVariable String clave, Model modelo) {
        Cuenta cuenta = cuenta(clave);
        modelo.addAttribute("cuenta", cuenta);
        modelo.addAttribute("lineas", avales.lineas(cuenta.clave()));
        modelo.addAttribute(
                "avala", cuenta.hasta() == null && usuarioActual.exigir().es("comunicacion-social"));
        return "avales";
    }

    @PostMapping("/padron/{clave}/avales")
    String avalar(@PathVariable String clave, AvalesController.Solicitud pedida, RedirectAttributes atributos) {
        return hacer(
                clave,
                atributos,
                pedida,
                () -> avales.avalar(clave, pedida.linea(), pedida.motivo()),
                "La línea quedó avalada.");
    }

    @PostMapping("/padron/{clave}/avales/{numero}/retiro")
    String retirar(
            @PathVariable String clave,
            @PathVariable int numero,
            AvalesController.Solicitud pedida,
            RedirectAttributes atributos) {
        return hacer(
                clave,
                atributos,
                null,
                () -> avales.retirar(clave, numero, pedida.motivo()),
                "El aval se retiró; vale para lo que venga.");
    }

    private String hacer(
            String clave,
            RedirectAttributes atributos,
            AvalesController.@Nullable Solicitud pedida,
            Runnable acto,
            String hecho) {
        try {
            cuenta(clave);
            acto.run();
            atributos.addFlashAttribute("aviso", hecho);
        } catch (DominioException e) {
            atributos.addFlashAttribute("error", fundamentos.en(e).conClausula());
            atributos.addFlashAttribute("pedida", pedida);
        }
        atributos.addAttribute("clave", clave);
        return "redirect:/padron/{clave}/avales";
    }

    private Cuenta cuenta(String clave) {
        return padron.cuenta(clave).cuenta();
    }
}
