package mx.municipio.redes.formulario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormularioDePaginaTest {

    /** Lo que {@code formas.js} sabe evaluar. */
    private static final String COMPARACION = "\\w+ !?= (true|false|\"[A-Z_]+\")";

    @Test
    @DisplayName("Dado el texto de un formulario, la página lo dibuja; el HTML que trajera se lee como texto")
    void dibujado() {
        assertThat(new Explicacion(
                                "### Título\n\nUn **fuerte** <b>&</b> [x](javascript:alert(1))\n\n1. uno;\n2. dos.",
                                List.of())
                        .html(Map.of()))
                .contains("<h2>Título</h2>", "<strong>fuerte</strong>", "&lt;b&gt;&amp;&lt;/b&gt;", "<li>dos.</li>")
                .doesNotContain("<b>", "javascript:");
    }

    @Test
    @DisplayName(
            "Dado un enlace del programa que se abre en otra pestaña, la página también lo enlaza; ningún otro HTML")
    void enlace() {
        assertThat(dibujado("Pida <a href=\"/tramites/x/nuevo\" target=\"_blank\">que se publique</a> aquí."))
                .contains("<a rel=\"nofollow\" href=\"/tramites/x/nuevo\" target=\"_blank\">que se publique</a>");
        assertThat(List.of(
                        "<a href=\"https://otro.mx\" target=\"_blank\">x</a>",
                        "<a href=\"/x\" onclick=\"y\">x</a>",
                        "<a href=\"/x\" target=\"_blank\"><b>x</b></a>"))
                .allSatisfy(otro -> assertThat(dibujado(otro)).doesNotContain("<a ", "<b>"));
    }

    private static String dibujado(String markdown) {
        return new Explicacion(markdown, List.of()).html(Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consulta-publicacion",
                "apertura-cuenta",
                "baja-cuenta",
                "cambio-administradores",
                "regularizacion-cuenta",
                "solicitud-publicacion"
            })
    @DisplayName("Dado cada formulario de inicio, la página muestra sus textos y entiende sus condiciones")
    void formulariosDeInicio(String proceso) throws IOException {
        Formulario formulario = Formulario.leer(Files.readString(Path.of("forms", proceso + "-inicio.form")));

        assertThat(formulario.grupos().get(0).partes().get(0))
                .isInstanceOfSatisfying(Explicacion.class, explicacion -> assertThat(explicacion.html(Map.of()))
                        .startsWith("<h2>")
                        .doesNotContain("{{"));
        assertThat(formulario
                        .partes()
                        .map(Parte::ocultoSi)
                        .filter(Objects::nonNull)
                        .flatMap(condicion -> Stream.of(condicion.substring(1).split(" (or|and) "))))
                .allMatch(comparacion -> comparacion.matches(COMPARACION));
    }

    @Test
    @DisplayName("Dado cada formulario de tarea, lo que se lee antes de lo que se llena va aparte de ello")
    void loQueHayQueSaber() throws IOException {
        try (Stream<Path> archivos = Files.walk(Path.of("forms"))) {
            assertThat(archivos.filter(archivo -> archivo.toString().matches(".*\\.form")
                            && !archivo.toString().contains("-inicio")))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(archivo -> {
                        Formulario formulario = Formulario.leer(Files.readString(archivo));
                        assertThat(formulario.soloSeLee(formulario.grupos().get(0)))
                                .as(archivo.toString())
                                .isTrue();
                    });
        }
    }

    @Test
    @DisplayName("Dada una opción lógica, lo que envía la forma llega como lógico; lo que no se ofrece, como llegó")
    void opcionLogica() throws IOException {
        Formulario firma = Formulario.leer(Files.readString(Path.of("forms", "apertura-cuenta-firma.form")));
        assertThat(firma.datos(Map.of("firma", "true"))).containsEntry("firma", true);
        assertThat(firma.datos(Map.of("firma", "false"))).containsEntry("firma", false);
        assertThat(firma.datos(Map.of("firma", "tal vez"))).containsEntry("firma", "tal vez");
    }
}
