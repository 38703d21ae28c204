package mx.municipio.redes.errores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Con la base de datos caída")
class BaseSinRespuestaTest {

    private static final SQLException CAIDA =
            new SQLTransientConnectionException("Connection is not available", new SQLException("refused", "08001"));

    private final BaseSinRespuesta filtro = new BaseSinRespuesta(new ObjectMapper());
    private final MockHttpServletResponse respuesta = new MockHttpServletResponse();

    @Test
    @DisplayName("la API responde 503 en español, con cuándo volver, y el registro dice en un renglón qué hacer")
    void api(CapturedOutput salida) throws Exception {
        pedir("/api/v1/expedientes", new CannotCreateTransactionException("no", CAIDA));

        assertThat(respuesta.getStatus()).isEqualTo(503);
        assertThat(respuesta.getContentType()).startsWith("application/problem+json");
        assertThat(respuesta.getHeader("Retry-After")).isEqualTo("60");
        assertThat(respuesta.getContentAsString()).contains("nada se guardó").doesNotContain("refused");
        assertThat(salida.getOut().lines().filter(renglon -> !renglon.isBlank()))
                .singleElement()
                .asString()
                .contains("no responde (refused)", "GET /api/v1/expedientes", "esté encendida");
    }

    @Test
    @DisplayName("una página responde 503 en español, sin preguntar nada a la base")
    void pagina() throws Exception {
        pedir("/cuentas", new CannotCreateTransactionException("no", CAIDA));

        assertThat(respuesta.getStatus()).isEqualTo(503);
        assertThat(respuesta.getContentType()).startsWith("text/html");
        assertThat(respuesta.getContentAsString()).contains("nada se guardó");
    }

    @Test
    @DisplayName("otro fallo sigue su camino")
    void otro() {
        var otro = new IllegalStateException(new SQLException("duplicada", "23505"));
        assertThatThrownBy(() -> pedir("/api/v1/expedientes", otro)).isSameAs(otro);
    }

    private void pedir(String ruta, RuntimeException fallo) throws Exception {
        FilterChain cadena = (peticion, salida) -> {
            throw fallo;
        };
        filtro.doFilter(new MockHttpServletRequest("GET", ruta), respuesta, cadena);
    }
}
