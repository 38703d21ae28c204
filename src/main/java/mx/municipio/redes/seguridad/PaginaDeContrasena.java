package mx.municipio.redes.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.errores.PageController;
import mx.municipio.redes.motor.UsuarioActual;
import mx.municipio.redes.motor.acceso.Usuarios;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cada quien cambia aquí su propia contraseña; de otra persona no se puede. */
@PageController
class PaginaDeContrasena {

    private static final String VISTA = "contrasena";

    private final UsuarioActual usuarioActual;
    private final Usuarios usuarios;
    private final AuthenticationManager autenticacion;
    private final HttpSessionSecurityContextRepository sesiones = new HttpSessionSecurityContextRepository();

    PaginaDeContrasena(UsuarioActual usuarioActual, Usuarios usuarios, AuthenticationManager autenticacion) {
        this.usuarioActual = usuarioActual;
        this.usuarios = usuarios;
        this.autenticacion = autenticacion;
    }

    @GetMapping("/contrasena")
    String mostrar() {
        return VISTA;
    }

    @PostMapping("/contrasena")
    String cambiar(
            @RequestParam(defaultValue = "") String actual,
            @RequestParam(defaultValue = "") String nueva,
            @RequestParam(defaultValue = "") String repetida,
            HttpServletRequest peticion,
            HttpServletResponse respuesta,
            Model modelo,
            RedirectAttributes atributos) {
        String usuario = usuarioActual.exigir().id();
        Map<String, List<String>> errores = new LinkedHashMap<>();
        anotar(errores, "actual", faltasDeLaActual(usuario, actual));
        anotar(errores, "nueva", usuarios.faltas(usuario, nueva));
        anotar(errores, "repetida", repetida.equals(nueva) ? List.of() : List.of("No es igual a la nueva."));
        if (!errores.isEmpty()) {
            respuesta.setStatus(HttpStatus.BAD_REQUEST.value());
            modelo.addAttribute("errores", errores);
            return VISTA;
        }
        usuarios.cambiarClave(usuario, nueva);
        // Las otras sesiones terminan; esta sigue, con otro identificador.
        sesiones.saveContext(new SecurityContextImpl(comprobar(usuario, nueva)), peticion, respuesta);
        peticion.changeSessionId();
        atributos.addFlashAttribute(
                "aviso", "Su contraseña cambió. Si había iniciado sesión en otro equipo, ahí se cerró.");
        return "redirect:/";
    }

    /** Una equivocada cuenta como un intento de entrar. */
    private List<String> faltasDeLaActual(String usuario, String actual) {
        if (actual.isEmpty()) {
            return List.of("Escriba su contraseña actual.");
        }
        try {
            comprobar(usuario, actual);
            return List.of();
        } catch (BadCredentialsException e) {
            return List.of("No es su contraseña actual.");
        } catch (AuthenticationException e) {
            return List.of(e.getMessage());
        }
    }

    private Authentication comprobar(String usuario, String clave) {
        return autenticacion.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(usuario, clave));
    }

    private static void anotar(Map<String, List<String>> errores, String campo, List<String> faltas) {
        if (!faltas.isEmpty()) {
            errores.put(campo, faltas);
        }
    }
}
