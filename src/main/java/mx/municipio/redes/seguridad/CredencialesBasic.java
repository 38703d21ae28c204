package mx.municipio.redes.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;

/** Las credenciales de un programa; las que no se entienden se rechazan en español. */
final class CredencialesBasic implements AuthenticationConverter {

    private final AuthenticationConverter lector = new BasicAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest peticion) {
        try {
            return lector.convert(peticion);
        } catch (BadCredentialsException e) {
            throw new BadCredentialsException(
                    "El encabezado Authorization está mal formado: lleva «Basic» y, en Base64, usuario:clave.", e);
        }
    }
}
