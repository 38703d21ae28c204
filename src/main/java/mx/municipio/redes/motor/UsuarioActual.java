package mx.municipio.redes.motor;

import java.util.Optional;
import java.util.Set;
import mx.municipio.redes.errores.ProhibidoException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Quién actúa, sea cual sea la vía de entrada (Tasklist, REST del motor, API, páginas). */
@Component
public class UsuarioActual {

    private final IdentityService identityService;

    UsuarioActual(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    /** Vacío cuando actúa el programa mismo, por ejemplo al vencer un plazo. */
    public Optional<Usuario> buscar() {
        Authentication actual = identityService.getCurrentAuthentication();
        if (actual == null || actual.getUserId() == null) {
            return Optional.empty();
        }
        return Optional.of(new Usuario(
                actual.getUserId(), actual.getGroupIds() == null ? Set.of() : Set.copyOf(actual.getGroupIds())));
    }

    /** @throws ProhibidoException si nadie ha iniciado sesión */
    public Usuario exigir() {
        return buscar().orElseThrow(() -> new ProhibidoException("Inicie sesión para continuar."));
    }
}
