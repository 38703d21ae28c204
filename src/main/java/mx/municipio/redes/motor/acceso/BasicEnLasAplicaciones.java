package mx.municipio.redes.motor.acceso;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * El REST del motor es el mismo en sus dos montajes: quien llega con credenciales al de las aplicaciones web, que vive
 * de la sesión y de su token, se atiende en el otro y no abre sesión.
 */
final class BasicEnLasAplicaciones extends OncePerRequestFilter {

    private static final String MONTAJE = "/camunda/api/engine";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest peticion) {
        return peticion.getHeader(HttpHeaders.AUTHORIZATION) == null
                || !peticion.getRequestURI().startsWith(peticion.getContextPath() + MONTAJE + "/engine/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        String resto = peticion.getRequestURI().substring((peticion.getContextPath() + MONTAJE).length());
        peticion.getRequestDispatcher("/engine-rest" + resto).forward(peticion, respuesta);
    }
}
