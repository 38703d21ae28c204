package mx.municipio.redes.expediente.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import mx.municipio.redes.expediente.Folios;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Todo método que recibe un {@code folio}, o la {@code clave} de una cuenta, en la ruta los recibe como están en el registro. */
@Configuration(proxyBeanMethods = false)
class FolioEnLaRuta implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> NOMBRES = Set.of("folio", "clave");

    private final Folios folios;

    FolioEnLaRuta(Folios folios) {
        this.folios = folios;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registro) {
        registro.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest peticion, HttpServletResponse respuesta, Object metodo) {
        if (peticion.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> escritas) {
            Map<Object, Object> variables = new HashMap<>(escritas);
            variables.replaceAll((nombre, valor) ->
                    NOMBRES.contains(nombre) && valor instanceof String texto ? folios.canonico(texto) : valor);
            peticion.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
        }
        return true;
    }
}
