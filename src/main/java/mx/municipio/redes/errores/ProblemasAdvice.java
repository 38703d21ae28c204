package mx.municipio.redes.errores;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Todo error de la API sale como RFC 9457, en español, sin trazas. */
@RestControllerAdvice
class ProblemasAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemasAdvice.class);

    private final BaseSinRespuesta baseSinRespuesta;

    ProblemasAdvice(BaseSinRespuesta baseSinRespuesta) {
        this.baseSinRespuesta = baseSinRespuesta;
    }

    @ExceptionHandler(DominioException.class)
    ResponseEntity<Object> dominio(DominioException e) {
        ProblemDetail problema = problema(HttpStatusCode.valueOf(e.estado()), e.mensaje());
        if (e.clausula() != null) {
            problema.setProperty("clausula", e.clausula());
        }
        if (e instanceof FormularioException formulario) {
            problema.setProperty("errores", formulario.errores());
        }
        if (e instanceof ReglaException regla && !regla.errores().isEmpty()) {
            problema.setProperty("errores", regla.errores());
        }
        return respuesta(problema);
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<Object> archivoIncompleto() {
        return respuesta(problema(HttpStatus.BAD_REQUEST, "El archivo llegó incompleto o mal formado."));
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> inesperado(Exception e, ServletWebRequest web) throws IOException {
        HttpServletRequest peticion = web.getRequest();
        if (BaseSinRespuesta.causa(e)) {
            baseSinRespuesta.responder(peticion, Objects.requireNonNull(web.getResponse()), e);
            return null;
        }
        LOG.error("Error inesperado en {} {}", peticion.getMethod(), peticion.getRequestURI(), e);
        if (enviadaComoPagina(web, HttpStatus.INTERNAL_SERVER_ERROR)) {
            return null;
        }
        return respuesta(problema(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Ocurrió un error inesperado y nada se guardó. Avise a la persona encargada de sistemas."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object cuerpo, HttpHeaders cabeceras, HttpStatusCode estado, WebRequest peticion) {
        if (enviadaComoPagina(peticion, estado)) {
            return null;
        }
        ProblemDetail problema = problema(estado, detalle(e, estado));
        if (e instanceof MethodArgumentTypeMismatchException tipo) {
            problema.setProperty(
                    "errores", List.of(new ErrorCampo(tipo.getName(), tipo.getName() + ": el valor no es válido.")));
        }
        return new ResponseEntity<>(problema, cabeceras, estado);
    }

    /** Fuera de la API responde la página de error, no un JSON. */
    private static boolean enviadaComoPagina(WebRequest peticion, HttpStatusCode estado) {
        if (!(peticion instanceof ServletWebRequest web)
                || web.getRequest().getRequestURI().startsWith(web.getContextPath() + "/api/")) {
            return false;
        }
        try {
            Objects.requireNonNull(web.getResponse()).sendError(estado.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    private static String detalle(Exception e, HttpStatusCode estado) {
        if (e instanceof MethodArgumentTypeMismatchException tipo) {
            return tipo.getName() + ": el valor no es válido.";
        }
        if (e instanceof MissingServletRequestPartException parte) {
            return "Falta la parte «" + parte.getRequestPartName() + "».";
        }
        if (e instanceof HttpMediaTypeNotSupportedException formato
                && !formato.getSupportedMediaTypes().isEmpty()) {
            return "El cuerpo debe enviarse como "
                    + formato.getSupportedMediaTypes().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(" o "))
                    + ".";
        }
        return switch (estado.value()) {
            case 400 -> "La petición está incompleta o su cuerpo no es JSON válido.";
            case 404 -> "No existe lo que busca.";
            case 405 -> "Esta dirección no admite ese método.";
            case 406 -> "No se puede responder en el formato que pide.";
            case 413 -> "El archivo es demasiado grande: el máximo es de 10 MB.";
            case 415 -> "El cuerpo debe enviarse como application/json.";
            default -> "No se pudo atender la petición.";
        };
    }

    private static ProblemDetail problema(HttpStatusCode estado, String detalle) {
        ProblemDetail problema = ProblemDetail.forStatusAndDetail(estado, detalle);
        problema.setTitle(
                switch (estado.value()) {
                    case 400 -> "Datos incorrectos";
                    case 401 -> "Falta iniciar sesión";
                    case 403 -> "Sin permiso";
                    case 404 -> "No encontrado";
                    case 409 -> "Ya no es posible";
                    case 413 -> "Demasiado grande";
                    case 415 -> "Formato no admitido";
                    case 422 -> "La norma no lo permite";
                    case 429 -> "Demasiados intentos";
                    default -> "Error";
                });
        return problema;
    }

    private static ResponseEntity<Object> respuesta(ProblemDetail problema) {
        return ResponseEntity.status(problema.getStatus()).body(problema);
    }
}
