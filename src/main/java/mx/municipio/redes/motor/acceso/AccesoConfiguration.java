package mx.municipio.redes.motor.acceso;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Los filtros con que el motor y sus aplicaciones web reciben a la persona que Spring Security autenticó. */
@Configuration(proxyBeanMethods = false)
class AccesoConfiguration {

    /** Va dentro de las cadenas de Spring Security, no en el contenedor. */
    @Bean("filtroDeIdentidad")
    OncePerRequestFilter filtroDeIdentidad(@Lazy IdentityService identityService, Identidades identidades) {
        return new FiltroDeIdentidad(identityService, identidades);
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> filtroDeIdentidadSoloEnLasCadenas(
            OncePerRequestFilter filtroDeIdentidad) {
        var registro = new FilterRegistrationBean<>(filtroDeIdentidad);
        registro.setEnabled(false);
        return registro;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> sesionDeLasAplicacionesDelMotor() {
        var registro = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registro.setInitParameters(Map.of(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, IdentidadDeLaSesion.class.getName()));
        registro.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registro.setDispatcherTypes(DispatcherType.REQUEST);
        // Después de Spring Security (-100) y antes de los filtros del motor, que no tienen orden.
        registro.setOrder(0);
        return registro;
    }

    @Bean
    FilterRegistrationBean<TokenDeLasAplicaciones> tokenDeLasAplicaciones() {
        var registro = new FilterRegistrationBean<>(new TokenDeLasAplicaciones());
        registro.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registro.setDispatcherTypes(DispatcherType.REQUEST);
        registro.setOrder(1);
        return registro;
    }

    @Bean
    FilterRegistrationBean<BasicEnLasAplicaciones> basicEnLasAplicaciones() {
        var registro = new FilterRegistrationBean<>(new BasicEnLasAplicaciones());
        registro.addUrlPatterns("/camunda/api/engine/*");
        registro.setDispatcherTypes(DispatcherType.REQUEST);
        // Ya autenticado, y antes de que las aplicaciones busquen su sesión.
        registro.setOrder(-1);
        return registro;
    }
}
