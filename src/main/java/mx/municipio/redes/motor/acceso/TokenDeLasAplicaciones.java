package mx.municipio.redes.motor.acceso;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * El token con que las aplicaciones del motor escriben. El filtro del motor, además de negar a quien no lo trae, le
 * cierra la sesión entera: una pestaña vieja sacaría a la persona de todo. Aquí se niega antes, y nada más.
 */
public final class TokenDeLasAplicaciones extends OncePerRequestFilter {

    private static final String CADUCO =
            "{\"type\":\"InvalidRequestException\",\"message\":\"La página caducó o la petición viene de otro sitio."
                    + " Vuelva a cargar la página e inténtelo de nuevo.\"}";

    /** Si la petición trae el de su sesión. */
    public static boolean loTrae(HttpServletRequest peticion) {
        HttpSession sesion = peticion.getSession(false);
        Object esperado = sesion == null ? null : sesion.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return esperado != null && esperado.equals(peticion.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest peticion) {
        return CsrfConstants.CSRF_NON_MODIFYING_METHODS_PATTERN
                .matcher(peticion.getMethod())
                .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        if (loTrae(peticion)) {
            cadena.doFilter(peticion, respuesta);
            return;
        }
        respuesta.setStatus(HttpServletResponse.SC_FORBIDDEN);
        respuesta.setContentType(MediaType.APPLICATION_JSON_VALUE);
        respuesta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        respuesta.getWriter().write(CADUCO);
    }
}
