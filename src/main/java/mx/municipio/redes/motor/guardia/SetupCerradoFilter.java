package mx.municipio.redes.motor.guardia;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * CVE-2026-77226: la página de instalación crea un administrador sin pedir acceso mientras el grupo camunda-admin esté
 * vacío. Aquí no existe nunca; el primer administrador lo crea el programa al arrancar.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SetupCerradoFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        String ruta = Montaje.ruta(peticion).toLowerCase(Locale.ROOT);
        boolean setup =
                Montaje.bajo(ruta, "/camunda") && List.of(ruta.split("/")).contains("setup");
        if (setup) {
            respuesta.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            cadena.doFilter(peticion, respuesta);
        }
    }
}
