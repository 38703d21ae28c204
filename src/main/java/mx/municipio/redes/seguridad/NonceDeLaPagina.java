package mx.municipio.redes.seguridad;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * El motor guarda el «nonce» de su política de contenido en el contexto que comparten todas las peticiones: con dos
 * personas a la vez, la página sale con el de otra petición y el navegador no ejecuta nada (página en blanco). Aquí
 * cada página recibe el que va en su propia cabecera.
 */
final class NonceDeLaPagina extends OncePerRequestFilter {

    static final String ATRIBUTO = "org.camunda.bpm.csp.nonce";
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    @Override
    protected void doFilterInternal(HttpServletRequest peticion, HttpServletResponse respuesta, FilterChain cadena)
            throws ServletException, IOException {
        cadena.doFilter(
                new HttpServletRequestWrapper(peticion) {
                    @Override
                    public ServletContext getServletContext() {
                        return conNonce(super.getServletContext(), respuesta);
                    }
                },
                respuesta);
    }

    private static ServletContext conNonce(ServletContext contexto, HttpServletResponse respuesta) {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, metodo, datos) -> {
                    if (metodo.getName().equals("getAttribute") && ATRIBUTO.equals(datos[0])) {
                        String nonce = nonce(respuesta.getHeader("Content-Security-Policy"));
                        if (nonce != null) {
                            return nonce;
                        }
                    }
                    try {
                        return metodo.invoke(contexto, datos);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static @Nullable String nonce(@Nullable String politica) {
        Matcher nonce = NONCE.matcher(politica == null ? "" : politica);
        return nonce.find() ? nonce.group(1) : null;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registro {

        @Bean
        FilterRegistrationBean<NonceDeLaPagina> nonceDeLaPagina() {
            var registro = new FilterRegistrationBean<>(new NonceDeLaPagina());
            registro.addUrlPatterns("/camunda/app/*");
            registro.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
            return registro;
        }
    }
}
