package mx.municipio.redes.idempotencia;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * {@code Idempotency-Key} en toda escritura de la API: la llamada entera corre en una transacción, y lo que respondió se
 * guarda en ella y se envía después de confirmarla. Lo rechazado se deshace y no se recuerda. Sin la cabecera no hace
 * nada.
 */
final class FiltroDeIdempotencia extends OncePerRequestFilter {

    static final String CABECERA = "Idempotency-Key";

    private static final Set<String> LECTURAS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** El reloj de la demostración no se mueve en una transacción. */
    private static final String DEMOSTRACION = "/api/v1/demo/";

    private record Respuesta(int estado, @Nullable String ubicacion, @Nullable String tipo, String cuerpo) {}

    private final UnaSolaVez unaSolaVez;
    private final HandlerExceptionResolver problemas;
    private final ObjectMapper json;

    FiltroDeIdempotencia(UnaSolaVez unaSolaVez, HandlerExceptionResolver problemas, ObjectMapper json) {
        this.unaSolaVez = unaSolaVez;
        this.problemas = problemas;
        this.json = json;
    }

    /** Si la cabecera vale para lo que se pide. */
    static boolean alcanza(String metodo, String ruta) {
        return !LECTURAS.contains(metodo) && !ruta.startsWith(DEMOSTRACION);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest peticion) {
        return peticion.getHeader(CABECERA) == null || !alcanza(peticion.getMethod(), peticion.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        var retenida = new ContentCachingResponseWrapper(respuesta);
        try {
            var leida = PeticionLeida.de(peticion, json);
            Optional<String> guardada = unaSolaVez.ejecutar(
                    peticion.getHeader(CABECERA), leida.huella(), () -> atender(leida, retenida, cadena));
            if (guardada.isPresent()) {
                escribir(json.readValue(guardada.get(), Respuesta.class), respuesta);
            } else {
                retenida.copyBodyToResponse();
            }
        } catch (IOException | RuntimeException e) {
            retenida.reset();
            if (problemas.resolveException(peticion, respuesta, null, e) == null) {
                throw e;
            }
        }
    }

    /** Lo que se respondió, si se hizo lo pedido. */
    private Optional<String> atender(
            HttpServletRequest peticion, ContentCachingResponseWrapper retenida, FilterChain cadena) {
        try {
            cadena.doFilter(peticion, retenida);
            if (retenida.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
                return Optional.empty();
            }
            return Optional.of(json.writeValueAsString(new Respuesta(
                    retenida.getStatus(),
                    retenida.getHeader(HttpHeaders.LOCATION),
                    retenida.getContentType(),
                    new String(retenida.getContentAsByteArray(), StandardCharsets.UTF_8))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void escribir(Respuesta guardada, HttpServletResponse respuesta) throws IOException {
        byte[] cuerpo = guardada.cuerpo().getBytes(StandardCharsets.UTF_8);
        respuesta.setStatus(guardada.estado());
        if (guardada.ubicacion() != null) {
            respuesta.setHeader(HttpHeaders.LOCATION, guardada.ubicacion());
        }
        if (guardada.tipo() != null) {
            respuesta.setContentType(guardada.tipo());
        }
        respuesta.setContentLength(cuerpo.length);
        respuesta.getOutputStream().write(cuerpo);
    }
}
