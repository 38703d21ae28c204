package mx.municipio.redes.errores;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Todo error de la API sale como RFC 9457, en español, sin trazas. */
@RestControllerAdvice
class ProblemasAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemasAdvice.class);

    /** Muy por debajo de lo que puede medir un archivo. */
    private static final int CABECERA_MAXIMA = 64 * 1024;

    private final BaseSinRespuesta baseSinRespuesta;
    private final Fundamentos fundamentos;

    ProblemasAdvice(BaseSinRespuesta baseSinRespuesta, Fundamentos fundamentos) {
        this.baseSinRespuesta = baseSinRespuesta;
        this.fundamentos = fundamentos;
    }

    @ExceptionHandler(DominioException.class)
    ResponseEntity<Object> dominio(DominioException e) {
        ProblemDetail problema = Problemas.de(HttpStatusCode.valueOf(e.estado()), e.mensaje());
        fundamentos.en(e);
        if (e.clausula() != null) {
            problema.setProperty("clausula", e.clausula());
        }
        if (!e.errores().isEmpty()) {
            problema.setProperty("errores", e.errores());
        }
        return respuesta(problema);
    }

    @ExceptionHandler(MultipartException.class)
    @Nullable
    ResponseEntity<Object> archivoIncompleto(ServletWebRequest web) {
        DominioException noRecibido = CuerpoAcotado.rechazo(web.getRequest());
        return noRecibido != null
                ? noRecibido(noRecibido, web)
                : respuesta(Problemas.de(HttpStatus.BAD_REQUEST, "El archivo llegó incompleto o mal formado."));
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> inesperado(Exception e, ServletWebRequest web) throws IOException {
        HttpServletRequest peticion = web.getRequest();
        DominioException noRecibido = CuerpoAcotado.rechazo(peticion);
        if (noRecibido != null) {
            return noRecibido(noRecibido, web);
        }
        if (BaseSinRespuesta.causa(e)) {
            baseSinRespuesta.responder(peticion, Objects.requireNonNull(web.getResponse()), e);
            return null;
        }
        if (BaseOcupada.causa(e)) {
            return enviadaComoPagina(web, HttpStatus.CONFLICT)
                    ? null
                    : respuesta(Problemas.de(HttpStatus.CONFLICT, BaseOcupada.MENSAJE));
        }
        LOG.error("Error inesperado en {} {}", peticion.getMethod(), peticion.getRequestURI(), e);
        if (enviadaComoPagina(web, HttpStatus.INTERNAL_SERVER_ERROR)) {
            return null;
        }
        return respuesta(Problemas.de(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Ocurrió un error inesperado y nada se guardó. Avise a la persona encargada de sistemas."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object cuerpo, HttpHeaders cabeceras, HttpStatusCode estado, WebRequest peticion) {
        if (peticion instanceof ServletWebRequest web && CuerpoAcotado.rechazo(web.getRequest()) != null) {
            return noRecibido(Objects.requireNonNull(CuerpoAcotado.rechazo(web.getRequest())), web);
        }
        if (enviadaComoPagina(peticion, estado)) {
            return null;
        }
        Optional<ErrorCampo> error = campo(e, estado);
        ProblemDetail problema =
                Problemas.de(estado, error.map(ErrorCampo::mensaje).orElseGet(() -> detalle(e, estado)));
        error.ifPresent(uno -> problema.setProperty("errores", List.of(uno)));
        var todas = new HttpHeaders();
        todas.putAll(cabeceras);
        // Puesto de antemano: quien pidió otro formato, o lo pidió mal, también recibe el problema.
        todas.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problema, todas, estado);
    }

    private @Nullable ResponseEntity<Object> noRecibido(DominioException rechazo, WebRequest peticion) {
        return enviadaComoPagina(peticion, HttpStatusCode.valueOf(rechazo.estado())) ? null : dominio(rechazo);
    }

    /** Los archivos caben, pero no lo que los anuncia: son demasiados, o el nombre de uno, que va en la cabecera de su parte. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders cabeceras, HttpStatusCode estado, WebRequest peticion) {
        boolean porElNombre = e.getRootCause() instanceof SizeLimitExceededException pasado
                && pasado.getPermittedSize() <= CABECERA_MAXIMA;
        return porElNombre || e.getRootCause() instanceof FileCountLimitExceededException
                ? handleExceptionInternal(e, null, cabeceras, HttpStatus.BAD_REQUEST, peticion)
                : super.handleMaxUploadSizeExceededException(e, cabeceras, estado, peticion);
    }

    private static Optional<ErrorCampo> campo(Exception e, HttpStatusCode estado) {
        if (e instanceof MaxUploadSizeExceededException deMas && estado.isSameCodeAs(HttpStatus.BAD_REQUEST)) {
            boolean porCuantos = deMas.getRootCause() instanceof FileCountLimitExceededException;
            return Optional.of(new ErrorCampo(
                    "archivo", porCuantos ? "Archivo: son demasiados." : "Archivo: su nombre es demasiado largo."));
        }
        if (e instanceof MethodArgumentTypeMismatchException tipo) {
            return Optional.of(new ErrorCampo(tipo.getName(), tipo.getName() + ": el valor no es válido."));
        }
        return e instanceof HttpMessageNotReadableException ? CuerpoIlegible.explicar(e.getCause()) : Optional.empty();
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
        if (e instanceof MissingServletRequestPartException parte) {
            return "Falta la parte «" + parte.getRequestPartName() + "».";
        }
        if (e instanceof MissingServletRequestParameterException dato) {
            return "Falta «" + dato.getParameterName() + "».";
        }
        if (e instanceof HttpMediaTypeNotSupportedException formato
                && !formato.getSupportedMediaTypes().isEmpty()) {
            return "El cuerpo debe enviarse como "
                    + formato.getSupportedMediaTypes().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(" o "))
                    + ".";
        }
        return Problemas.detalle(estado);
    }

    private static ResponseEntity<Object> respuesta(ProblemDetail problema) {
        return ResponseEntity.status(problema.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problema);
    }
}
