package mx.municipio.redes.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.demo.Libreto.Paso;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class LibretoTest {

    private static final ClassPathResource HISTORIA = new ClassPathResource("demo/tecate/historia.yaml");

    @Test
    @DisplayName("la historia va en orden de hora, cada paso hace una sola cosa y sabe en qué renglón está")
    void laHistoria() throws IOException {
        List<Paso> pasos = Libreto.leer(HISTORIA).pasos();
        List<String> renglones =
                HISTORIA.getContentAsString(StandardCharsets.UTF_8).lines().toList();

        assertThat(pasos).extracting(Paso::hora).isSorted();
        assertThat(pasos).allSatisfy(paso -> {
            assertThat(renglones.get(paso.renglon() - 1)).isEqualTo("  - el: " + paso.el());
            assertThat(Stream.of(paso.presenta(), paso.completa(), paso.agrega(), paso.pide())
                            .filter(hace -> hace != null))
                    .as("renglón %d", paso.renglon())
                    .hasSize(1);
        });
    }

    @Test
    @DisplayName(
            "una fecha y un «NO» son el texto con que se escriben; lo que varios pasos comparten se escribe una vez")
    void literal() {
        assertThat(
                        leer("""
                        comun:
                          contrasenas: &contrasenas
                            longitud: true
                        pasos:
                          - el: 2026-01-05 09:30
                            como: admin.obras
                            pide: POST /algo
                            con:
                              <<: *contrasenas
                              dia: 2026-01-05
                              posee: NO
                              recibidos: 3
                        """)
                                .pasos())
                .singleElement()
                .satisfies(paso -> {
                    assertThat(paso.con())
                            .isEqualTo(Map.of("longitud", true, "dia", "2026-01-05", "posee", "NO", "recibidos", 3));
                    assertThat(paso.renglon()).isEqualTo(5);
                });
    }

    @Test
    @DisplayName("una palabra que no es de un paso se rechaza: una falta al escribir no cambia la historia callada")
    void palabraDesconocida() {
        assertThatThrownBy(
                        () -> leer(
                                """
                        pasos:
                          - el: 2026-01-05 09:30
                            como: admin.obras
                            pide: GET /algo
                            niegan: NT10-SR-4
                        """))
                .hasMessageContaining("niegan");
    }

    private static Libreto leer(String yaml) {
        return Libreto.leer(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
