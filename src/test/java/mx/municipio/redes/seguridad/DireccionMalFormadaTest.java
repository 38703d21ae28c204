package mx.municipio.redes.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PruebaDeIntegracion
class DireccionMalFormadaTest {

    @LocalServerPort
    int puerto;

    /** Tal cual: un cliente de HTTP la corregiría antes de enviarla. */
    private String pedir(String ruta) throws IOException {
        try (var conexion = new Socket("localhost", puerto)) {
            conexion.getOutputStream()
                    .write(("GET " + ruta + " HTTP/1.1\r\nHost: localhost\r\nAccept: "
                                    + (ruta.startsWith("/api") ? "*/*" : "text/html")
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(conexion.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

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
    void enLaApi(String ruta) throws IOException {
        assertThat(pedir(ruta))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "La dirección que se pidió está mal formada.")
                .doesNotContain("Bad Request", "timestamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/expedientes//x", "/cuentas/a;b"})
    @DisplayName("Dada una página con la dirección mal formada, 400 y la página de error")
    void enLasPaginas(String ruta) throws IOException {
        assertThat(pedir(ruta))
                .startsWith("HTTP/1.1 400")
                .contains("La dirección que se pidió está mal formada.", "Ir a Expedientes")
                .doesNotContain("problem+json", "RequestRejected");
    }
}
