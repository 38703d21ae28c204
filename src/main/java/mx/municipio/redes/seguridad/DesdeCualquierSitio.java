package mx.municipio.redes.seguridad;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import mx.municipio.redes.errores.Problemas;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** El directorio lo lee la página de cualquier sitio (TR-3); lo demás de la API, ninguna ajena. */
final class DesdeCualquierSitio extends CorsFilter {

    DesdeCualquierSitio(ObjectMapper json) {
        super(directorio());
        setCorsProcessor(new DefaultCorsProcessor() {
            @Override
            protected void rejectRequest(ServerHttpResponse respuesta) throws IOException {
                var problema = Problemas.de(HttpStatus.FORBIDDEN, "La página de otro sitio no puede pedir esto.");
                respuesta.setStatusCode(HttpStatus.FORBIDDEN);
                respuesta.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
                respuesta.getBody().write(json.writeValueAsBytes(problema));
                respuesta.flush();
            }
        });
    }

    private static UrlBasedCorsConfigurationSource directorio() {
        var lectura = new CorsConfiguration();
        lectura.addAllowedOrigin(CorsConfiguration.ALL);
        lectura.addAllowedHeader(CorsConfiguration.ALL);
        lectura.addExposedHeader(HttpHeaders.ETAG);
        lectura.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()));
        var direcciones = new UrlBasedCorsConfigurationSource();
        for (String direccion : List.of("/api/v1/cuentas", "/api/v1/cuentas.csv", "/api/v1/cuentas/{clave}")) {
            direcciones.registerCorsConfiguration(direccion, lectura);
        }
        return direcciones;
    }
}
