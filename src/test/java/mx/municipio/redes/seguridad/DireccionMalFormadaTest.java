package mx.municipio.redes.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeIntegracion
class DireccionMalFormadaTest {

    @Autowired
    Peticiones peticiones;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/oficios/../verificacion",
                "/api/v1/oficios//verificacion",
                "/api/v1/oficios/%2e%2e/verificacion",
                "/api/v1/oficios/a;b/verificacion",
                "/engine-rest/../task"
            })
    @DisplayName("Dada una dirección de la API mal formada, 400 con el problema en español")
    void enLaApi(String ruta) {
        assertThat(peticiones.crudo("GET", ruta, "*/*"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "La dirección que se pidió está mal formada.")
                .doesNotContain("Bad Request", "timestamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/expedientes//x", "/cuentas/a;b"})
    @DisplayName("Dada una página con la dirección mal formada, 400 y la página de error")
    void enLasPaginas(String ruta) {
        assertThat(peticiones.crudo("GET", ruta, "text/html"))
                .startsWith("HTTP/1.1 400")
                .contains("La dirección que se pidió está mal formada.", "Ir a Expedientes")
                .doesNotContain("problem+json", "RequestRejected");
    }
}
