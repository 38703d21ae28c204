package mx.municipio.redes.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.padron.Padron;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.servlet.error.AbstractErrorController;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Quien recibe una página de error sigue dentro: conserva su nombre, el menú y «Cerrar sesión». */
@ControllerAdvice(assignableTypes = AbstractErrorController.class)
class PaginasDeErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(PaginasDeErrorAdvice.class);

    private final Padron padron;
    private final Norma norma;
    private final boolean demostracion;

    PaginasDeErrorAdvice(Padron padron, Norma norma, Environment entorno) {
        this.padron = padron;
        this.norma = norma;
        this.demostracion = entorno.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute
    void comun(HttpServletRequest peticion, Model modelo) {
        modelo.addAttribute("norma", norma);
        modelo.addAttribute("demostracion", demostracion);
        Authentication sesion = SecurityContextHolder.getContext().getAuthentication();
        // A una dirección rechazada de entrada no se le dio token, y sin él «Cerrar sesión» no sirve.
        if (sesion == null
                || sesion instanceof AnonymousAuthenticationToken
                || peticion.getAttribute(CsrfToken.class.getName()) == null) {
            return;
        }
        modelo.addAttribute(
                "quien",
                new Quien(
                        sesion.getName(),
                        nombre(sesion.getName()),
                        sesion.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .collect(Collectors.toSet())));
    }

    /** El error puede ser que la base no responde: la página sale de todos modos. */
    private String nombre(String usuario) {
        try {
            return padron.nombre(usuario);
        } catch (RuntimeException e) {
            LOG.warn("No se pudo leer el nombre de {} para la página de error", usuario, e);
            return usuario;
        }
    }
}
