package mx.municipio.redes.arquitectura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Trazabilidad de la norma")
class TrazabilidadTest {

    private static final Path DOCUMENTO = Path.of("docs/trazabilidad.md");

    private static final Trazabilidad PROYECTO = Trazabilidad.delProyecto();

    @Test
    @DisplayName("dados los modelos, el código y las pruebas, docs/trazabilidad.md dice lo que hay")
    void alDia() throws IOException {
        if (Boolean.getBoolean("trazabilidad.escribir")) {
            Files.createDirectories(DOCUMENTO.getParent());
            Files.writeString(DOCUMENTO, PROYECTO.documento());
        }
        String escrito = Files.exists(DOCUMENTO) ? Files.readString(DOCUMENTO) : "";
        assertThat(escrito)
                .withFailMessage("%s quedó atrás; se regenera con: %s", DOCUMENTO, Trazabilidad.comando())
                .isEqualToNormalizingNewlines(PROYECTO.documento());
    }

    @Test
    @DisplayName("dada una cláusula que un modelo o el código dice cumplir, alguna prueba la cita")
    void todaClausulaReclamadaSePrueba() {
        assertThat(PROYECTO.sinPrueba())
                .as("cláusulas reclamadas que ninguna prueba cita en su @DisplayName")
                .isEmpty();
    }

    @Test
    @DisplayName("dado un id de cláusula, existe en el perfil de la norma")
    void todoIdExiste() {
        assertThat(PROYECTO.desconocidas())
                .as("ids que ningún perfil de normas/ declara")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tecate", "coatzacoalcos"})
    @DisplayName("dada la norma de cada municipio, cada cláusula se cumple y se prueba, o dice por qué queda fuera")
    void laNormaEntera(String perfil) {
        assertThat(PROYECTO.faltas(perfil)).as("cláusulas sin cumplir").isEmpty();
    }

    @Test
    @DisplayName("dados los dieciséis criterios de aceptación de la norma, cada uno tiene una prueba que lo nombra")
    void criterios() {
        assertThat(PROYECTO.criterios())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    @DisplayName("dado un enlace de la página, lleva a un archivo o a una cláusula que existen")
    void enlaces() {
        String pagina = PROYECTO.documento();
        assertThat(Pattern.compile("]\\(([^)]+)\\)").matcher(pagina).results().map(enlace -> enlace.group(1)))
                .isNotEmpty()
                .allMatch(enlace -> enlace.startsWith("#")
                        ? pagina.toLowerCase(Locale.ROOT).contains("\n## " + enlace.substring(1) + "\n")
                        : Files.isRegularFile(DOCUMENTO.resolveSibling(enlace)));
    }

    @Test
    @DisplayName("dadas anotaciones partidas, apagadas o de un rubro entero, se leen como las leería una persona")
    void lectura() {
        var trazabilidad = new Trazabilidad();
        trazabilidad.perfil(
                "xx",
                """
                norma:
                  clausulas:
                    - {id: XX-I-a, texto: "uno | dos"}
                    - {id: XX-I-b, texto: "tres"}
                    - {id: XX-II, texto: "cuatro"}
                    - {id: XX-III, texto: "cinco"}
                    - {id: XX-V, texto: "seis"}
                    - {id: XX-VI, texto: "siete"}
                """);
        trazabilidad.alcance(
                """
                fuera: {XX-III: no toca, XX-V: es de otra autoridad, XX-X: no existe}
                salvo: {XX-I-a: lo demás}
                """);
        trazabilidad.modelo(Path.of("bpmn/m.bpmn"), Map.of("paso", "XX-II XX-IX"));
        trazabilidad.codigo(
                Fuentes.leer(
                        Path.of("Regla.java"),
                        """
                // @Clausula("XX-VII")
                @Clausula({
                    "XX-I-a", // comentario
                    "XX-I-b"
                })
                class Regla {
                    String texto = "@Clausula(\\"XX-VIII\\")";
                    @Clausula(value = "XX-III") @Otra(1) <T> void aplicar() {}
                }
                """));
        trazabilidad.codigo(
                Fuentes.leer(
                        Path.of("Aplicar.java"),
                        """
                package mx.municipio.redes.algo.application;
                @Component class Aplicar { @Clausula("XX-III") void ejecutar() {} }
                """));
        trazabilidad.prueba(
                Fuentes.leer(
                        Path.of("ReglaTest.java"),
                        """
                class ReglaTest {
                    @Test @DisplayName("XX-I: el rubro; CVE-2026-1 es otra cosa; XX-" + "I-a: sí")
                    void una() {}
                    @Disabled @Test @DisplayName("XX-I-b: apagada") void dos() {}
                    @DisplayName("XX-II: no es prueba") void tres() {}
                    @Nested @Disabled class Dentro { @Test @DisplayName("XX-III: apagada") void cuatro() {} }
                    @Test @DisplayName("XX-IV: no existe") void cinco() {}
                }
                """));

        assertThat(trazabilidad.desconocidas())
                .containsExactly(
                        "XX-X en lo que queda fuera", "XX-IX en m.bpmn#paso", "XX-IV en ReglaTest: XX-IV: no existe");
        assertThat(trazabilidad.sinPrueba())
                .containsExactly(
                        "XX-I-b: la reclama Regla",
                        "XX-II: la reclama m.bpmn#paso",
                        "XX-III: la reclama Aplicar.ejecutar, Regla.aplicar");
        assertThat(trazabilidad.faltas("xx"))
                .containsExactly(
                        "XX-I-b: nada la prueba",
                        "XX-II: nada la prueba",
                        "XX-III: tiene razón para quedar fuera, y se cumple o se prueba",
                        "XX-VI: nada la cumple, ni hay razón");
        assertThat(trazabilidad.faltas("otro")).isEmpty();
        assertThat(trazabilidad.documento())
                .contains("[XX-I-a](#xx-i-a) · [XX-I-b](#xx-i-b)")
                .contains("## XX-I-a\n\nuno | dos\n\n**[`Regla`](../Regla.java)**\n\nSalvo: lo demás\n")
                .contains("## XX-V\n\nseis\n\nFuera de alcance: es de otra autoridad\n")
                .contains("- [ReglaTest](../ReglaTest.java): el rubro; CVE-2026-1 es otra cosa; XX-I-a: sí")
                .contains("**[`Regla.aplicar`](../Regla.java)**\n\nLa aplican [`Aplicar.ejecutar`](../Aplicar.java)."
                        + "\n\nFuera de alcance: no toca\n")
                .contains("## XX-II\n\ncuatro\n\nEn los modelos:\n\n- [m](../bpmn/m.bpmn): `paso`\n")
                .contains("todavía no toca\n\nXX-VI.");
    }
}
