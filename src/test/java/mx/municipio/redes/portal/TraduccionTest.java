package mx.municipio.redes.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Las aplicaciones de Camunda hablan español entero: el original es el `en.json` de la versión que se usa. */
class TraduccionTest {

    private static final String RAIZ = "/META-INF/resources/webjars/camunda/app/";
    private static final Pattern LETRAS = Pattern.compile("\\p{L}");
    /** Lo que debe pasar intacto: valores que se insertan y marcas de HTML. */
    private static final Pattern HUECOS =
            Pattern.compile("\\{\\{.*?}}|%[a-z]|</?(?:a|b|br|code|em|i|li|ol|p|strong|ul)\\b[^>]*>|\\bLT\\b");

    /** Iguales en las dos lenguas, nombres propios y formatos de fecha. */
    private static final Set<String> IGUALES = Set.of(
            "Color",
            "CSV",
            "DD/MM/YYYY",
            "Error",
            "General",
            "GLOBAL",
            "HH:mm",
            "JSON",
            "L",
            "Optimize",
            "s",
            "Total",
            "Variable",
            "Variable / {{variableName}}",
            "Variables",
            "Variables:");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    @DisplayName("Dado el original en inglés, la traducción tiene exactamente sus claves")
    void mismasClaves(String aplicacion) throws IOException {
        assertThat(textos(aplicacion, "es").keySet())
                .isEqualTo(textos(aplicacion, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    @DisplayName("Dado un texto con huecos o marcas, la traducción conserva los mismos")
    void mismosHuecos(String aplicacion) throws IOException {
        Map<String, String> es = textos(aplicacion, "es");
        textos(aplicacion, "en")
                .forEach((clave, ingles) -> assertThat(huecos(Objects.requireNonNull(es.get(clave), clave)))
                        .as(clave)
                        .isEqualTo(huecos(ingles)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    @DisplayName("Ningún texto queda en inglés ni vacío")
    void nadaEnIngles(String aplicacion) throws IOException {
        Map<String, String> es = textos(aplicacion, "es");
        textos(aplicacion, "en").forEach((clave, ingles) -> {
            String espanol = Objects.requireNonNull(es.get(clave), clave);
            assertThat(espanol.isBlank()).as(clave).isEqualTo(ingles.isBlank());
            if (LETRAS.matcher(HUECOS.matcher(ingles).replaceAll("")).find() && !IGUALES.contains(ingles)) {
                assertThat(espanol).as(clave).isNotEqualTo(ingles);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    @DisplayName(
            "Dada la configuración de una aplicación, existe todo guion que nombra: uno que falte la deja en blanco")
    void existenLosGuiones(String aplicacion) throws IOException {
        List<String> guiones = guiones(aplicacion + "/scripts/config.js", aplicacion);
        assertThat(guiones).contains("comun/comun.js", "comun/palabras.js", "comun/traducir.js");
    }

    /** Sigue las importaciones desde un archivo, y los guiones que `config.js` y `comun.js` dan por su ruta. */
    private static List<String> guiones(String archivo, String aplicacion) throws IOException {
        List<String> vistos = new ArrayList<>(List.of(archivo));
        for (int i = 0; i < vistos.size(); i++) {
            String actual = vistos.get(i);
            String texto = leer(actual);
            Matcher importados = Pattern.compile("(?:from|import) '(\\.[^']+)'").matcher(texto);
            while (importados.find()) {
                agregar(vistos, actual.substring(0, actual.lastIndexOf('/') + 1) + importados.group(1));
            }
            Matcher propios =
                    Pattern.compile("'((?:scripts|\\.\\./comun)/[^'.]+)'").matcher(texto);
            while (propios.find()) {
                agregar(vistos, aplicacion + "/" + propios.group(1) + ".js");
            }
        }
        return vistos;
    }

    private static void agregar(List<String> vistos, String ruta) {
        String limpia = URI.create("/" + ruta).normalize().getPath().substring(1);
        if (!vistos.contains(limpia)) {
            vistos.add(limpia);
        }
    }

    private static List<String> huecos(String texto) {
        return HUECOS.matcher(texto).results().map(r -> r.group()).sorted().toList();
    }

    private static Map<String, String> textos(String aplicacion, String idioma) throws IOException {
        Map<String, String> textos = new TreeMap<>();
        // Los originales empiezan con una marca de orden de bytes, que Jackson no acepta.
        String json = leer(aplicacion + "/locales/" + idioma + ".json").replace("\uFEFF", "");
        recorrer("", new ObjectMapper().readTree(json), textos);
        assertThat(textos).hasSizeGreaterThan(100);
        return textos;
    }

    private static void recorrer(String ruta, JsonNode nodo, Map<String, String> textos) {
        if (nodo.isObject()) {
            nodo.properties().forEach(e -> recorrer(ruta + "/" + e.getKey(), e.getValue(), textos));
        } else if (nodo.isArray()) {
            for (int i = 0; i < nodo.size(); i++) {
                recorrer(ruta + "/" + i, nodo.get(i), textos);
            }
        } else {
            textos.put(ruta, nodo.asText());
        }
    }

    private static String leer(String archivo) throws IOException {
        try (InputStream entrada = TraduccionTest.class.getResourceAsStream(RAIZ + archivo)) {
            assertThat(entrada).as(archivo).isNotNull();
            return new String(Objects.requireNonNull(entrada).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
