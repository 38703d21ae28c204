package mx.municipio.redes.motor.acceso;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Dice al motor quién actúa, con sus grupos de ahora y no los de cuando inició sesión. Quien ya no existe, o cambió de
 * clave en otro lado, pierde su sesión.
 */
final class FiltroDeIdentidad extends OncePerRequestFilter {

    private final IdentityService identityService;
    private final Identidades identidades;

    FiltroDeIdentidad(IdentityService identityService, Identidades identidades) {
        this.identityService = identityService;
        this.identidades = identidades;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        Authentication quien = SecurityContextHolder.getContext().getAuthentication();
        if (quien == null || quien instanceof AnonymousAuthenticationToken || !quien.isAuthenticated()) {
            cadena.doFilter(peticion, respuesta);
            return;
        }
        Optional<Identidad> vigente = vigente(quien);
        if (vigente.isEmpty()) {
            cerrar(peticion);
            cadena.doFilter(peticion, respuesta);
            return;
        }
        Identidad identidad = vigente.get();
        if (!identidad.equals(quien.getDetails())) {
            // Solo para esta petición: la sesión sigue guardando lo de su inicio.
            SecurityContextHolder.setContext(new SecurityContextImpl(AutenticacionDelMotor.autenticada(identidad)));
        }
        identityService.setAuthentication(identidad.id(), List.copyOf(identidad.grupos()), List.of());
        try {
            cadena.doFilter(peticion, respuesta);
        } finally {
            identityService.clearAuthentication();
        }
    }

    private Optional<Identidad> vigente(Authentication quien) {
        return identidades
                .buscar(quien.getName())
                .filter(hoy -> quien.getDetails() instanceof Identidad antes
                        && antes.clave().equals(hoy.clave()));
    }

    private static void cerrar(HttpServletRequest peticion) {
        SecurityContextHolder.clearContext();
        HttpSession sesion = peticion.getSession(false);
        if (sesion != null) {
            sesion.invalidate();
        }
    }
}
