package mx.municipio.redes.seguridad;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.municipio.redes.errores.CuerpoAcotado;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.motor.acceso.BloqueadoException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** 401, 403, 429 y direcciones mal formadas de las interfaces, como problema RFC 9457 en español. */
@Component
class ProblemasDeAcceso implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final List<String> INTERFACES = List.of("/api/", "/engine-rest/", "/camunda/api/", "/actuator/");

    /** Los que el programa usa; los demás no pasan del cortafuegos de Spring Security. */
    private static final List<String> METODOS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final ObjectMapper json;

    ProblemasDeAcceso(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest peticion, HttpServletResponse respuesta, AuthenticationException motivo)
            throws IOException {
        if (motivo instanceof BloqueadoException bloqueado) {
            respuesta.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(bloqueado.segundos()));
            escribir(
                    peticion,
                    respuesta,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Demasiados intentos",
                    String.valueOf(motivo.getMessage()));
            return;
        }
        // El navegador abriría su propio diálogo de contraseña encima de la página.
        if (peticion.getHeader("Sec-Fetch-Mode") == null && peticion.getHeader("X-Requested-With") == null) {
            respuesta.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Redes institucionales\", charset=\"UTF-8\"");
        }
        escribir(peticion, respuesta, HttpStatus.UNAUTHORIZED, "No ha iniciado sesión", detalle(motivo));
    }

    private static String detalle(AuthenticationException motivo) {
        return motivo instanceof BadCredentialsException
                ? String.valueOf(motivo.getMessage())
                : "Inicie sesión para continuar.";
    }

    @Override
    public void handle(HttpServletRequest peticion, HttpServletResponse respuesta, AccessDeniedException motivo)
            throws IOException {
        DominioException noRecibido = CuerpoAcotado.rechazo(peticion);
        if (noRecibido != null) {
            HttpStatus estado = HttpStatus.valueOf(noRecibido.estado());
            escribir(peticion, respuesta, estado, "No se recibió", noRecibido.mensaje());
            return;
        }
        Authentication quien = SecurityContextHolder.getContext().getAuthentication();
        boolean sinEntrar = quien == null || quien instanceof AnonymousAuthenticationToken;
        // En la cadena de los programas el token se revisa antes que las credenciales.
        if (sinEntrar && peticion.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            commence(peticion, respuesta, new SinSesionException());
            return;
        }
        escribir(
                peticion,
                respuesta,
                HttpStatus.FORBIDDEN,
                "No permitido",
                motivo instanceof CsrfException
                        ? "La página caducó o la petición viene de otro sitio. Vuelva a cargar la página e inténtelo"
                                + " de nuevo."
                        : "Su usuario no tiene permiso para esto.");
    }

    /** Una dirección con «..», dobles diagonales o caracteres codificados a propósito no llega a ninguna cadena. */
    @Override
    public void handle(HttpServletRequest peticion, HttpServletResponse respuesta, RequestRejectedException rechazo)
            throws IOException {
        boolean otroMetodo = !METODOS.contains(peticion.getMethod());
        String detalle =
                otroMetodo ? "Esta dirección no admite ese método." : "La dirección que se pidió está mal formada.";
        HttpStatus estado = otroMetodo ? HttpStatus.METHOD_NOT_ALLOWED : HttpStatus.BAD_REQUEST;
        if (otroMetodo) {
            respuesta.setHeader(HttpHeaders.ALLOW, String.join(", ", METODOS));
        }
        String pedida = peticion.getRequestURI();
        if (INTERFACES.stream().noneMatch(inicio -> pedida.startsWith(peticion.getContextPath() + inicio))) {
            peticion.setAttribute("mensajeDeError", detalle);
            respuesta.sendError(estado.value());
            return;
        }
        escribir(respuesta, estado, otroMetodo ? "Método no admitido" : "Datos incorrectos", detalle, null);
    }

    private void escribir(
            HttpServletRequest peticion,
            HttpServletResponse respuesta,
            HttpStatus estado,
            String titulo,
            String detalle)
            throws IOException {
        escribir(respuesta, estado, titulo, detalle, URI.create(peticion.getRequestURI()));
    }

    private void escribir(
            HttpServletResponse respuesta, HttpStatus estado, String titulo, String detalle, @Nullable URI pedida)
            throws IOException {
        ProblemDetail problema = ProblemDetail.forStatusAndDetail(estado, detalle);
        problema.setTitle(titulo);
        problema.setInstance(pedida);
        respuesta.setStatus(estado.value());
        respuesta.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        respuesta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(respuesta.getWriter(), problema);
    }

    private static final class SinSesionException extends AuthenticationException {

        SinSesionException() {
            super("Inicie sesión para continuar.");
        }
    }
}
