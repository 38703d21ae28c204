package mx.municipio.redes.textos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.norma.PerfilDePrueba;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Las palabras de cada trámite salen de sus textos; las oficinas, del perfil. */
class TextosTest {

    private final Textos textos = new Textos(PerfilDePrueba.TECATE);

    @Test
    @DisplayName("Entre llaves va el dato que se da o, si no se da, la oficina como la nombra el perfil")
    void entreLlaves() {
        assertThat(textos.sigue("consulta-publicacion", "ENVIADA", Map.of("vencimiento", "$1 {martes} 17")))
                .isEqualTo("Comunicación Social debe responder a más tardar el $1 {martes} 17. Si no responde, la"
                        + " publicación no procede.");
        assertThatThrownBy(() -> textos.sigue("consulta-publicacion", "ENVIADA", Map.of()))
                .as("vencimiento no es una oficina")
                .hasMessageContaining("vencimiento");
    }

    @Test
    @DisplayName("Lo que un trámite no dice se nombra al pedirlo; un suceso sin nombre se lee por su clave")
    void loQueFalta() {
        assertThatThrownBy(() -> textos.estado("baja-cuenta", "NO_EXISTE"))
                .hasMessage("A textos/baja-cuenta.properties le falta estado.NO_EXISTE");
        assertThat(textos.suceso("BAJA_RECORDADA")).isEqualTo("Recordatorio, meta interna");
        assertThat(textos.suceso("CONSTANCIA_DE_CARACTER_EMITIDO")).isEqualTo("Constancia de carácter emitida");
        assertThat(textos.suceso("OTRO_SUCESO")).isEqualTo("Otro suceso");
        assertThat(textos.correo("otro-correo")).isEqualTo("Otro correo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forms",
                "src/main/resources/textos",
                "src/main/resources/correos",
                "src/main/resources/templates"
            })
    @DisplayName("Lo común no nombra a un municipio, ni cita una cláusula sin preguntar al perfil cómo se llama ahí")
    void loComunNoEsDeNadie(String carpeta) throws IOException {
        try (Stream<Path> archivos = Files.walk(Path.of(carpeta))) {
            assertThat(archivos.filter(Files::isRegularFile)
                            .filter(archivo -> !archivo.startsWith("forms/coatzacoalcos")))
                    .isNotEmpty()
                    .allSatisfy(archivo -> assertThat(Files.readString(archivo)
                                    .replaceAll("(?m)^Cláusulas: .*$|(?:fundamento|conoce)\\('[^']*'\\)", ""))
                            .doesNotContainPattern("Tecate|Coatzacoalcos|NT10|COATZA-|Norma Técnica|Baja California"));
        }
    }
}
