package mx.municipio.redes.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Los renglones del registro nombran el folio que viene en la dirección. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FolioEnRegistro extends OncePerRequestFilter {

    static final String FOLIO = "[A-Z]{2,3}-[A-Z]{2,12}-\\d{4}-\\d{4,9}";

    private static final String CAMPO = "folio";
    private static final Pattern EN_LA_DIRECCION = Pattern.compile("/(" + FOLIO + ")(?:/|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        Matcher hallado = EN_LA_DIRECCION.matcher(peticion.getRequestURI());
        if (hallado.find()) {
            MDC.put(CAMPO, hallado.group(1));
        }
        try {
            cadena.doFilter(peticion, respuesta);
        } finally {
            MDC.remove(CAMPO);
        }
    }
}
