package mx.municipio.redes.norma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.municipio.redes.norma.Norma.TextoClausula;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cada cita se busca en el texto de la norma: su apartado, y en él su fracción, su párrafo, su definición o su transitorio. */
@DisplayName("La cita de cada cláusula")
class CitaTest {

    private static final Pattern IDENTIFICADOR = Pattern.compile("NT10|AMB|[A-Z]{2,}-");
    private static final Pattern ABREVIATURA =
            Pattern.compile("\\b(CS|UT|DEG|CF|TIT|AT|AS|SR-\\d|CG-[IVX]+|PAB-[IVX]+|ADM-[IVX]+)\\b|[a-z]+-[a-z]+");
    private static final String LECTURA = "Lectura de: ";
    private static final List<String> PARRAFOS = List.of("primer", "segundo", "tercer", "cuarto", "quinto");
    private static final String FRACCION = "(?:- )?[IVX]+\\. .*";

    private static final String TEXTO = texto();

    static Stream<Named<TextoClausula>> clausulas() {
        return Stream.of(PerfilDePrueba.TECATE, PerfilDePrueba.COATZACOALCOS)
                .flatMap(norma -> norma.clausulas().stream())
                .map(clausula -> Named.of(clausula.id(), clausula));
    }

    static Stream<Named<TextoClausula>> deTecate() {
        return PerfilDePrueba.TECATE.clausulas().stream().map(clausula -> Named.of(clausula.id(), clausula));
    }

    @ParameterizedTest
    @MethodSource("clausulas")
    @DisplayName("no lleva su identificador, y dice si es una lectura")
    void sinIdentificador(TextoClausula clausula) {
        assertThat(clausula.cita()).isNotBlank().doesNotContainPattern(IDENTIFICADOR);
        assertThat(clausula.cita().startsWith(LECTURA)).isEqualTo(Norma.esLectura(clausula.id()));
    }

    @ParameterizedTest
    @MethodSource("clausulas")
    @DisplayName("va con un texto que se lee sin conocer el programa: sin sus abreviaturas ni sus claves")
    void seLee(TextoClausula clausula) {
        assertThat(clausula.texto()).doesNotContainPattern(ABREVIATURA);
    }

    @ParameterizedTest
    @MethodSource("deTecate")
    @DisplayName("lleva a un lugar que está en el texto de la norma")
    void estaEnLaNorma(TextoClausula clausula) {
        String[] partes = clausula.cita().replace(LECTURA, "").split(", ");
        List<String> parrafos = apartado(partes[0]);
        for (int i = 1; i < partes.length; i++) {
            parrafos = dentro(parrafos, partes[i]);
            assertThat(parrafos).as(clausula.cita()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("de una fracción con incisos nuestros es la de la fracción")
    void losIncisosSonNuestros() {
        assertThat(PerfilDePrueba.TECATE.cita("NT10-PAB-III-a"))
                .isEqualTo(PerfilDePrueba.TECATE.cita("NT10-PAB-III-b"))
                .isEqualTo("Procedimiento de la apertura y baja de cuentas, fracción III");
    }

    @Test
    @DisplayName("de una cláusula que el perfil no trae no se inventa")
    void desconocida() {
        assertThatThrownBy(() -> PerfilDePrueba.COATZACOALCOS.cita("NT10-CG-VII-a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NT10-CG-VII-a");
    }

    @Test
    @DisplayName("va con el título completo de la norma")
    void titulo() {
        assertThat(PerfilDePrueba.TECATE.titulo())
                .isEqualTo("Norma Técnica No. 10 “Uso de Redes Sociales”, emitida por la Sindicatura Municipal del"
                        + " Ayuntamiento de Tecate, B.C.");
    }

    /** Los párrafos del apartado, cuyo título va en mayúsculas en un renglón suyo. */
    private static List<String> apartado(String nombre) {
        String titulo = nombre.toUpperCase(Locale.ROOT);
        var hallado = Pattern.compile("(?ms)^" + Pattern.quote(titulo) + "\\.?$(.*?)(?=^[A-ZÁÉÍÓÚÑ ]{5,}\\.?$|\\z)")
                .matcher(TEXTO);
        assertThat(hallado.find()).as("Apartado «" + nombre + "»").isTrue();
        return hallado.group(1).lines().filter(renglon -> !renglon.isBlank()).toList();
    }

    private static List<String> dentro(List<String> parrafos, String parte) {
        if (parte.startsWith("fracción ")) {
            String numeral = parte.substring("fracción ".length());
            return parrafos.stream()
                    .dropWhile(p -> !p.matches("(?:- )?" + numeral + "\\. .*"))
                    .takeWhile(p -> !p.matches(FRACCION) || p.matches("(?:- )?" + numeral + "\\. .*"))
                    .toList();
        }
        if (parte.endsWith(" párrafo")) {
            // De un apartado se cuentan los que no son fracción; de una fracción, todos los suyos.
            List<String> contados = parrafos.get(0).matches(FRACCION)
                    ? parrafos
                    : parrafos.stream().filter(p -> !p.matches(FRACCION)).toList();
            String cual = parte.replace(" párrafo", "");
            int posicion = cual.equals("último") ? contados.size() - 1 : PARRAFOS.indexOf(cual);
            return contados.stream().skip(posicion).limit(1).toList();
        }
        String renglon =
                parte.startsWith("“") ? parte.replaceAll("[“”]", "") + ":" : parte.toUpperCase(Locale.ROOT) + ":";
        return parrafos.stream().filter(p -> p.startsWith(renglon)).toList();
    }

    private static String texto() {
        try {
            return Files.readString(Path.of("src/test/resources/norma/tecate-norma-tecnica-10.txt"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
