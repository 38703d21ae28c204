package mx.municipio.redes.errores;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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

    /** Tras no poder escribir, lo que se tiene por no sano a quien vigila; si lo está, otra escritura ya no lo dirá. */
    private static final Duration SIN_DISCO = Duration.ofMinutes(1);

    private static final AtomicReference<@Nullable Long> SIN_DISCO_DESDE = new AtomicReference<>();

    private final ObjectMapper json;

    BaseSinRespuesta(ObjectMapper json) {
        this.json = json;
    }

    /** Si lo que falló es la base, y no lo pedido. */
    public static boolean causa(Throwable fallo) {
        return FalloDeLaBase.de(fallo) != null;
    }

    /** Lo que el registro dice de ella. */
    public static FalloDeLaBase registrar(String que, Throwable fallo) {
        FalloDeLaBase cual = Objects.requireNonNull(FalloDeLaBase.de(fallo));
        if (cual == FalloDeLaBase.SIN_DISCO) {
            SIN_DISCO_DESDE.set(System.nanoTime());
        }
        LOG.warn(
                cual.renglon(),
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(fallo).getMessage())
                        .replaceAll("\\s*\\R\\s*", " "),
                que);
        return cual;
    }

    /** Si en el último minuto la base dijo que no podía escribir. */
    static boolean sinDisco() {
        Long desde = SIN_DISCO_DESDE.get();
        return desde != null && System.nanoTime() - desde < SIN_DISCO.toNanos();
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
        FalloDeLaBase cual = registrar(peticion.getMethod() + " " + peticion.getRequestURI(), fallo);
        if (respuesta.isCommitted()) {
            return;
        }
        respuesta.reset();
        respuesta.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        respuesta.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(cual.segundos()));
        respuesta.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (Problemas.aUnPrograma(peticion.getRequestURI())) {
            respuesta.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(
                    respuesta.getWriter(),
                    Map.of("type", "about:blank", "title", "Fuera de servicio", "status", 503, "detail", cual.aviso()));
        } else {
            // Sin el marco de las páginas, que pregunta a la base quién entró.
            respuesta.setContentType("text/html;charset=UTF-8");
            respuesta
                    .getWriter()
                    .write(
                            "<!DOCTYPE html><html lang=\"es\"><head><title>Fuera de servicio</title></head><body><h1>Fuera"
                                    + " de servicio</h1><p>" + cual.aviso() + "</p></body></html>");
        }
    }
}
