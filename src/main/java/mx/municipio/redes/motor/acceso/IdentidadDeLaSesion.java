package mx.municipio.redes.motor.acceso;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Las aplicaciones web del motor aceptan a quien ya entró por nuestra página. Las instancia el motor, por su nombre. */
public final class IdentidadDeLaSesion implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest peticion, ProcessEngine motor) {
        Authentication quien = SecurityContextHolder.getContext().getAuthentication();
        if (quien == null || !(quien.getDetails() instanceof Identidad)) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult resultado = AuthenticationResult.successful(quien.getName());
        resultado.setGroups(quien.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList());
        resultado.setTenants(List.of());
        return resultado;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse respuesta, ProcessEngine motor) {
        // Quien no ha entrado no llega hasta aquí: la cadena de seguridad lo manda antes a la página de acceso.
    }
}
