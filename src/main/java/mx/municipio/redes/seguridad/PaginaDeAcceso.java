package mx.municipio.redes.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import mx.municipio.redes.norma.Norma;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** La página por la que se entra a todo. */
@Controller
class PaginaDeAcceso {

    /** Con la sesión vencida se mandó algo, y no se recibió. */
    static final String SIN_ENVIAR = "sin-enviar";

    private static final String VENCIDA = "Su sesión venció: inicie sesión de nuevo.";

    private final Norma norma;
    private final boolean demostracion;

    PaginaDeAcceso(Norma norma, Environment entorno) {
        this.norma = norma;
        this.demostracion = entorno.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    String mostrar(HttpServletRequest peticion, Model modelo) {
        modelo.addAttribute("municipio", norma.nombre());
        modelo.addAttribute("demostracion", demostracion);
        modelo.addAttribute("problema", problema(peticion));
        modelo.addAttribute("salida", peticion.getParameter("salida") != null);
        return "login";
    }

    private static @Nullable String problema(HttpServletRequest peticion) {
        if (peticion.getParameter("caducada") != null) {
            return "La página de acceso caducó. Escriba de nuevo su usuario y contraseña.";
        }
        if (peticion.getParameter("error") == null) {
            return SIN_ENVIAR.equals(peticion.getParameter("vencida"))
                    ? VENCIDA + " Lo último que hizo no se guardó; al entrar volverá a la página en que estaba."
                    : peticion.getParameter("vencida") != null || vencida(peticion) ? VENCIDA : null;
        }
        HttpSession sesion = peticion.getSession(false);
        if (sesion != null && sesion.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof Exception motivo) {
            sesion.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
            return motivo.getMessage();
        }
        return "No se pudo iniciar sesión. Escriba de nuevo su usuario y contraseña.";
    }

    /** Si el navegador trae una sesión que ya no existe: nadie la cerró, porque al cerrarla se le quita. */
    static boolean vencida(HttpServletRequest peticion) {
        return peticion.getRequestedSessionId() != null && !peticion.isRequestedSessionIdValid();
    }
}
