package mx.municipio.redes.seguridad;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mx.municipio.redes.errores.CuerpoAcotado;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.Problemas;
import org.springframework.boot.autoconfigure.web.servlet.error.AbstractErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.error.ErrorAttributeOptions.Include;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lo que se rechaza fuera de la API: una página a quien pide páginas; a los demás, el mismo problema que en ella. */
@Controller
class ErroresController extends AbstractErrorController {

    ErroresController(ErrorAttributes atributos, List<ErrorViewResolver> vistas) {
        super(atributos, vistas);
    }

    static boolean aceptaPaginas(HttpServletRequest peticion) {
        String acepta = Objects.requireNonNullElse(peticion.getHeader(HttpHeaders.ACCEPT), "");
        return acepta.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE);
    }

    @RequestMapping("/error")
    Object responder(HttpServletRequest peticion, HttpServletResponse respuesta) {
        Object pedida = peticion.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        // Quien la pide por su dirección no trae ningún error: no hay tal página.
        DominioException noRecibido = CuerpoAcotado.rechazo(peticion);
        HttpStatus estado = noRecibido != null
                ? HttpStatus.valueOf(noRecibido.estado())
                : pedida == null ? HttpStatus.NOT_FOUND : getStatus(peticion);
        if (noRecibido != null) {
            peticion.setAttribute("mensajeDeError", noRecibido.mensaje());
        }
        if (aceptaPaginas(peticion)) {
            respuesta.setStatus(estado.value());
            return Objects.requireNonNull(resolveErrorView(
                    peticion,
                    respuesta,
                    estado,
                    getErrorAttributes(peticion, ErrorAttributeOptions.of(Include.STATUS, Include.PATH))));
        }
        Object mensaje = peticion.getAttribute("mensajeDeError");
        ProblemDetail problema = Problemas.de(estado, mensaje == null ? Problemas.detalle(estado) : mensaje.toString());
        String direccion = pedida == null ? peticion.getRequestURI() : pedida.toString();
        problema.setInstance(URI.create("/" + direccion.replaceFirst("^/+", "")));
        return ResponseEntity.status(estado)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problema);
    }
}
