package mx.municipio.redes.seguridad;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Los archivos del programa y de las aplicaciones del motor, que no son datos de nadie: el navegador los guarda y en cada
 * visita pregunta si cambiaron. Contesta por su contenido: las fechas de un jar, y el «bust» de sus direcciones, no
 * cambian siempre que el programa cambia. Todo lo demás, sus páginas y sus datos, sigue sin guardarse.
 */
final class ArchivosEnElNavegador extends ShallowEtagHeaderFilter {

    private static final PathPatternRequestMatcher.Builder RUTAS = PathPatternRequestMatcher.withDefaults();

    private static final RequestMatcher CARPETAS = new OrRequestMatcher(
            RUTAS.matcher("/camunda/app/**"),
            RUTAS.matcher("/camunda/lib/**"),
            RUTAS.matcher("/camunda/assets/**"),
            RUTAS.matcher("/camunda/favicon.ico"),
            RUTAS.matcher("/camunda/api/{aplicacion}/plugin/{parte}/static/**"),
            RUTAS.matcher("/estilos/**"),
            RUTAS.matcher("/imagenes/**"),
            RUTAS.matcher("/scripts/**"));

    private ArchivosEnElNavegador() {
        // Con una exacta, el servidor no comprime.
        setWriteWeakETag(true);
    }

    /** Los archivos tienen extensión; las páginas de las aplicaciones, no. */
    private static boolean esArchivo(HttpServletRequest peticion) {
        String direccion = peticion.getRequestURI();
        return direccion.indexOf('.', direccion.lastIndexOf('/') + 1) >= 0 && CARPETAS.matches(peticion);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest peticion) {
        return !esArchivo(peticion);
    }

    /** Con la respuesta ya hecha: la página de un error lleva quién entró, y no se guarda. */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest peticion, HttpServletResponse respuesta, int estado, InputStream contenido) {
        if (estado == HttpServletResponse.SC_OK && !respuesta.isCommitted()) {
            respuesta.setHeader(
                    HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        }
        return super.isEligibleForEtag(peticion, respuesta, estado, contenido);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registro {

        @Bean
        FilterRegistrationBean<ArchivosEnElNavegador> archivosEnElNavegador() {
            var registro = new FilterRegistrationBean<>(new ArchivosEnElNavegador());
            // Por fuera de Spring Security: cambia la cabecera que este pone.
            registro.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
            return registro;
        }
    }
}
