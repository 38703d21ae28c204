package mx.municipio.redes.puerta;

import java.util.List;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.Fundamentos;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.padron.Cuenta;
import mx.municipio.redes.padron.application.ConsultarPadron;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Las líneas avaladas de una cuenta, por la API y en su página. */
@PageController
class AvalesController {

    record Solicitud(@Nullable String linea, @Nullable String motivo) {}

    private final Avales avales;
    private final ConsultarPadron padron;
    private final UsuarioActual usuarioActual;
    private final Fundamentos fundamentos;

    AvalesController(Avales avales, ConsultarPadron padron, UsuarioActual usuarioActual, Fundamentos fundamentos) {
        this.avales = avales;
        this.padron = padron;
        this.usuarioActual = usuarioActual;
        this.fundamentos = fundamentos;
    }

    @GetMapping("/api/v1/cuentas/{clave}/avales")
    @ResponseBody
    List<Aval> listar(@PathVariable String clave) {
        return avales.lineas(cuenta(clave).clave());
    }

    @PostMapping(path = "/api/v1/cuentas/{clave}/avales", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    Aval avalar(@PathVariable String clave, @RequestBody Solicitud pedida) {
        return avales.avalar(cuenta(clave).clave(), pedida.linea(), pedida.motivo());
    }

    @DeleteMapping(path = "/api/v1/cuentas/{clave}/avales/{numero}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retirar(@PathVariable String clave, @PathVariable int numero, @RequestBody Solicitud pedida) {
        avales.retirar(cuenta(clave).clave(), numero, pedida.motivo());
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
    String avalar(@PathVariable String clave, Solicitud pedida, RedirectAttributes atributos) {
        return hacer(
                clave,
                atributos,
                pedida,
                () -> avales.avalar(clave, pedida.linea(), pedida.motivo()),
                "La línea quedó avalada.");
    }

    @PostMapping("/padron/{clave}/avales/{numero}/retiro")
    String retirar(
            @PathVariable String clave, @PathVariable int numero, Solicitud pedida, RedirectAttributes atributos) {
        return hacer(
                clave,
                atributos,
                null,
                () -> avales.retirar(clave, numero, pedida.motivo()),
                "El aval se retiró; vale para lo que venga.");
    }

    private String hacer(
            String clave, RedirectAttributes atributos, @Nullable Solicitud pedida, Runnable acto, String hecho) {
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
