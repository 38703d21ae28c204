package mx.municipio.redes.arranque;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class BaseDeDatosFailureAnalyzerTest {

    private final BaseDeDatosFailureAnalyzer analizador = new BaseDeDatosFailureAnalyzer(new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://bd:5432/redes?password=secreta")
            .withProperty("spring.datasource.username", "redes"));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "08001, REDES_BD_URL",
        "57P03, REDES_BD_URL",
        "28P01, REDES_BD_CLAVE",
        "3D000, createdb -O redes",
        "42501, OWNER TO redes",
        "53300, max_connections",
        "90020, detenga el que ya corre",
        "90028, su usuario escriba"
    })
    @DisplayName("Dado un fallo de la base al arrancar, se dice cuál base, qué respondió y qué hacer, sin la clave")
    void conocido(String estado, String remedio) {
        var fallo = new IllegalStateException(new SQLException("respuesta de la base", estado));
        var analisis = Objects.requireNonNull(analizador.analyze(fallo));
        assertThat(analisis.getDescription())
                .contains("jdbc:postgresql://bd:5432/redes", "respuesta de la base")
                .doesNotContain("secreta");
        assertThat(analisis.getAction()).contains(remedio);
    }

    @Test
    @DisplayName("Dado un fallo que no conoce, calla, para que quede la traza")
    void desconocido() {
        assertThat(analizador.analyze(new IllegalStateException(new SQLException("otra cosa", "22001"))))
                .isNull();
    }
}
