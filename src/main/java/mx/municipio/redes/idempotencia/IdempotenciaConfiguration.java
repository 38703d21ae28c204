package mx.municipio.redes.idempotencia;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** La cabecera, en las llamadas y en el documento que las describe. */
@Configuration(proxyBeanMethods = false)
class IdempotenciaConfiguration {

    @Bean
    FilterRegistrationBean<FiltroDeIdempotencia> filtroDeIdempotencia(
            @Lazy UnaSolaVez unaSolaVez,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problemas,
            ObjectMapper json) {
        var registro = new FilterRegistrationBean<>(new FiltroDeIdempotencia(unaSolaVez, problemas, json));
        registro.addUrlPatterns("/api/v1/*");
        // Después de Spring Security (-100): la clave es de quien entró.
        registro.setOrder(0);
        return registro;
    }

    @Bean
    OpenApiCustomizer cabeceraDeIdempotencia() {
        return documento -> documento.getPaths().forEach((ruta, llamadas) -> llamadas.readOperationsMap()
                .forEach((metodo, llamada) -> {
                    if (FiltroDeIdempotencia.alcanza(metodo.name(), ruta)) {
                        llamada.addParametersItem(new HeaderParameter()
                                .name(FiltroDeIdempotencia.CABECERA)
                                .description(
                                        "La misma clave con la misma petición da la misma respuesta durante 24 h, sin"
                                                + " repetir su efecto; con otra petición, 409. Es de cada persona.")
                                .schema(new StringSchema().minLength(1).maxLength(200)));
                    }
                }));
    }
}
