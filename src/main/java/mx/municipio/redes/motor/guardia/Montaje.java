package mx.municipio.redes.motor.guardia;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Por dónde entró lo que está en curso. */
final class Montaje {

    private static final Pattern USUARIO = Pattern.compile(".*/user/([^/]+)/(?:profile|credentials)/?");

    private Montaje() {}

    /** Si hay en curso una petición al REST del motor o a sus aplicaciones web, y no a nuestra API o páginas. */
    static boolean delMotor() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes atributos)) {
            return false;
        }
        String ruta = ruta(atributos.getRequest());
        return bajo(ruta, "/engine-rest") || bajo(ruta, "/camunda");
    }

    /** El usuario cuyos datos o contraseña cambia la petición al motor en curso; nulo si no es de esas. */
    static @Nullable String usuarioPedido() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes atributos)) {
            return null;
        }
        Matcher usuario = USUARIO.matcher(ruta(atributos.getRequest()));
        return usuario.matches() ? usuario.group(1) : null;
    }

    /** La ruta ya decodificada y sin parámetros, como la resolvió el contenedor. */
    static String ruta(HttpServletRequest peticion) {
        String resto = peticion.getPathInfo();
        return peticion.getServletPath() + (resto == null ? "" : resto);
    }

    static boolean bajo(String ruta, String raiz) {
        return ruta.equals(raiz) || ruta.startsWith(raiz + "/");
    }
}
