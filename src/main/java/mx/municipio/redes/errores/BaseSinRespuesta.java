package mx.municipio.redes.errores;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Con la base caída no hay nada inesperado que depurar: 503, y un renglón en el registro en vez de una traza. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class BaseSinRespuesta extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BaseSinRespuesta.class);

    /** Lo que se dice a quien pidió algo. */
    public static final String AVISO =
            "El programa no alcanza su base de datos y nada se guardó. Inténtelo en unos minutos.";

    private final ObjectMapper json;

    BaseSinRespuesta(ObjectMapper json) {
        this.json = json;
    }

    /** Si el fallo es que la base no responde. */
    public static boolean causa(Throwable fallo) {
        for (Throwable uno = fallo; uno != null; uno = uno.getCause()) {
            if (uno instanceof SQLTransientConnectionException
                    || uno instanceof SQLNonTransientConnectionException
                    || uno instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().matches("08.*|57P0[123]")) {
                return true;
            }
        }
        return false;
    }

    /** Lo que el registro dice de ella. */
    public static void registrar(String que, Throwable fallo) {
        LOG.warn(
                "La base de datos no responde ({}), y quedó sin hacer: {}. Compruebe que esté encendida y que admita"
                        + " conexiones; el programa se repone solo.",
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(fallo).getMessage())
                        .replaceAll("\\s*\\R\\s*", " "),
                que);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        try {
            cadena.doFilter(peticion, respuesta);
        } catch (ServletException | RuntimeException e) {
            if (!causa(e)) {
                throw e;
            }
            responder(peticion, respuesta, e);
        }
    }

    void responder(HttpServletRequest peticion, HttpServletResponse respuesta, Throwable fallo) throws IOException {
        registrar(peticion.getMethod() + " " + peticion.getRequestURI(), fallo);
        if (respuesta.isCommitted()) {
            return;
        }
        respuesta.reset();
        respuesta.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        respuesta.setHeader(HttpHeaders.RETRY_AFTER, "60");
        respuesta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (peticion.getRequestURI().startsWith(peticion.getContextPath() + "/api/")) {
            respuesta.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(
                    respuesta.getWriter(),
                    Map.of("type", "about:blank", "title", "Fuera de servicio", "status", 503, "detail", AVISO));
        } else {
            // Sin el marco de las páginas, que pregunta a la base quién entró.
            respuesta.setContentType("text/html;charset=UTF-8");
            respuesta
                    .getWriter()
                    .write(
                            "<!DOCTYPE html><html lang=\"es\"><head><title>Fuera de servicio</title></head><body><h1>Fuera"
                                    + " de servicio</h1><p>" + AVISO + "</p></body></html>");
        }
    }
}
