package mx.municipio.redes.portal;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import mx.municipio.redes.norma.Norma;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lo que encabeza la descripción de la API. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    OpenAPI api(Norma norma) {
        return new OpenAPI()
                // Sin esto repetiría el nombre de servidor con que se pidió.
                .addServersItem(new Server().url("/"))
                .info(new Info()
                        .title("Redes institucionales, " + norma.nombreCorto())
                        .version("v1")
                        .description(
                                "Trámites de la norma «" + norma.titulo() + "». Los instantes van en RFC 3339 con el"
                                        + " desplazamiento de la zona del municipio; los errores, en RFC 9457 y en español. El"
                                        + " cuerpo con que se inicia un trámite tiene las claves de su formulario de inicio"
                                        + " (GET /api/v1/formularios/{proceso})."))
                .schemaRequirement(
                        "basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
    }
}
