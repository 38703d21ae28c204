package mx.municipio.redes.errores;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * La página de error se hace sin volver a leer lo que se mandó. Con un archivo de más de lo admitido, leerlo
 * vuelve a fallar, y la persona recibiría una página en blanco.
 */
final class ErrorSinLoEnviado implements Filter {

    @Override
    public void doFilter(ServletRequest peticion, ServletResponse respuesta, FilterChain cadena)
            throws IOException, ServletException {
        cadena.doFilter(new SinCuerpo((HttpServletRequest) peticion), respuesta);
    }

    private static final class SinCuerpo extends HttpServletRequestWrapper {

        SinCuerpo(HttpServletRequest peticion) {
            super(peticion);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String nombre) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String nombre) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Registro {

        @Bean
        FilterRegistrationBean<ErrorSinLoEnviado> errorSinLoEnviado() {
            var registro = new FilterRegistrationBean<>(new ErrorSinLoEnviado());
            registro.setDispatcherTypes(DispatcherType.ERROR);
            registro.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registro;
        }
    }
}
