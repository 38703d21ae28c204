package mx.municipio.redes.formulario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lo que alguien escribió nunca es Markdown en el formulario de otra persona")
class PalabrasAjenasTest {

    /** Lo que hace el programa y va en la dirección de un enlace: folios y claves. */
    private static final Set<String> DEL_PROGRAMA = Set.of("folio", "cuenta", "oficio");

    private static final Pattern PLANTILLA = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern PARTES_DE_FECHA = Pattern.compile("split\\(fecha\\w+, \"-\"\\)\\[[123]]");
    private static final Pattern EN_DIRECCION = Pattern.compile("href=\"[^\"]*\\{\\{(\\w+)}}[^\"]*\"");

    static List<Path> formularios() throws IOException {
        try (Stream<Path> todos = Files.walk(Path.of("forms"))) {
            return todos.filter(archivo -> archivo.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("formularios")
    @DisplayName(
            "Un texto dice datos sueltos, que van sin marcas; lo que se teclea en el trámite se muestra en un campo de"
                    + " solo lectura, no en un texto")
    void soloDatos(Path archivo) throws IOException {
        JsonNode raiz = new ObjectMapper().readTree(archivo.toFile());
        Set<String> tecleado = tecleadoEnElTramite(archivo);
        List<String> mal = new ArrayList<>();
        for (JsonNode componente : componentes(raiz)) {
            componente.fields().forEachRemaining(dato -> {
                boolean plantilla = dato.getValue().asText().contains("{{");
                if (plantilla && !dato.getKey().equals("text")) {
                    mal.add(dato.getKey() + " no lleva plantillas");
                }
            });
            String texto = componente.path("text").asText();
            EN_DIRECCION
                    .matcher(texto)
                    .results()
                    .map(enlace -> enlace.group(1))
                    .filter(d -> !DEL_PROGRAMA.contains(d))
                    .forEach(d -> mal.add(d + " en una dirección"));
            for (MatchResult hallada : PLANTILLA.matcher(texto).results().toList()) {
                String expresion = hallada.group(1).strip();
                if (expresion.startsWith("#if ")
                        || expresion.equals("/if")
                        || PARTES_DE_FECHA.matcher(expresion).matches()) {
                    continue;
                }
                if (!expresion.matches("\\w+")) {
                    mal.add("«" + expresion + "» no es un dato");
                } else if (tecleado.contains(expresion) && !DEL_PROGRAMA.contains(expresion)) {
                    mal.add(expresion + " se teclea en el trámite");
                }
            }
        }
        assertThat(mal).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formularios")
    @DisplayName("Dada toda clase de marcas en los datos que un texto dice, se dibuja lo mismo que sin ellas")
    void seDibujaIgual(Path archivo) throws IOException {
        String json = Files.readString(archivo);
        Formulario formulario = Formulario.leer(json);
        for (JsonNode componente : componentes(new ObjectMapper().readTree(json))) {
            String texto = componente.path("text").asText();
            assertThat(marcas(llenar(texto, formulario.dichos(), Formulario.sinMarcas(MALICIA))))
                    .as(texto)
                    .isEqualTo(marcas(llenar(texto, formulario.dichos(), "dato")));
        }
    }

    private static final String MALICIA =
            "[haga clic](http://malo.mx) ![x](http://malo.mx/x.png) <a href=\"http://malo.mx\">aquí</a>"
                    + " <http://malo.mx> **fuerte** `código` # a\n# título\n- lista\n1. uno\n    código\n***\n===\n> cita\n[x]: http://malo.mx\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[haga clic](http://malo.mx)",
                "![x](http://malo.mx)",
                "<a href='http://malo.mx'>x</a>",
                "http://malo.mx www.malo.mx a@malo.mx",
                "*a* _b_ `c` ~~d~~ \\[",
                "# a\n- b\n2) c\n+ d\n    e\n> f\n| a |",
                "&#91;a&#93;(b) &lt;a&gt;",
                "{{folio}}"
            })
    @DisplayName("Sin marcas, una persona lee exactamente lo que se escribió")
    void seLeeIgual(String escrito) {
        Node leido = Parser.builder().build().parse(Formulario.sinMarcas(escrito));
        assertThat(TextContentRenderer.builder()
                        .build()
                        .render(leido)
                        .replaceAll("\\s+", " ")
                        .strip())
                .isEqualTo(escrito.replaceAll("\\s+", " ").strip());
        assertThat(Formulario.sinMarcas(escrito)).doesNotContain("://", "www.", "@", "[", "<", "{");
    }

    @Test
    @DisplayName("Lo común se queda como está: nombres, claves, fechas, horas")
    void loComun() {
        String comun = "Obras Tecate (OBRAS-FB-1), el 12/11/2026 a las 10:30 h. Sí; «así», 100 %.";
        assertThat(Formulario.sinMarcas(comun)).isEqualTo(comun);
    }

    private static String llenar(String texto, Set<String> dichos, String valor) {
        String lleno = texto;
        for (String dato : dichos) {
            lleno = lleno.replaceAll(
                    "\\{\\{\\s*" + dato + "\\s*}}", valor.replace("\\", "\\\\").replace("$", "\\$"));
        }
        return lleno;
    }

    /** Lo que no es texto llano, en su orden. */
    private static List<String> marcas(String markdown) {
        List<String> marcas = new ArrayList<>();
        Parser.builder().build().parse(markdown).accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node nodo) {
                if (Stream.of(
                                Link.class,
                                Image.class,
                                HtmlInline.class,
                                HtmlBlock.class,
                                Emphasis.class,
                                StrongEmphasis.class,
                                Code.class,
                                Heading.class,
                                BulletList.class,
                                OrderedList.class,
                                FencedCodeBlock.class,
                                IndentedCodeBlock.class,
                                ThematicBreak.class)
                        .anyMatch(clase -> clase.isInstance(nodo))) {
                    marcas.add(nodo.toString());
                }
                super.visitChildren(nodo);
            }

            @Override
            public void visit(HtmlInline html) {
                marcas.add(html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                marcas.add(html.getLiteral());
            }

            @Override
            public void visit(Code codigo) {
                marcas.add(codigo.getLiteral());
            }

            @Override
            public void visit(IndentedCodeBlock codigo) {
                marcas.add(codigo.getLiteral());
            }
        });
        return marcas;
    }

    /** Los campos en que se escribe libremente en algún formulario del mismo trámite. */
    private static Set<String> tecleadoEnElTramite(Path archivo) throws IOException {
        String tramite = archivo.getFileName().toString().replaceFirst("-[a-z]+\\.form$", "-");
        Set<String> tecleado = new HashSet<>();
        for (Path otro : formularios()) {
            if (otro.getFileName().toString().startsWith(tramite)) {
                tecleado.addAll(Formulario.leer(leer(otro)).campos().stream()
                        .filter(campo -> !campo.soloLectura() && campo.tipo().esTexto())
                        .map(Campo::clave)
                        .collect(Collectors.toSet()));
            }
        }
        return tecleado;
    }

    private static String leer(Path archivo) {
        try {
            return Files.readString(archivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> componentes(JsonNode padre) {
        List<JsonNode> todos = new ArrayList<>();
        padre.path("components").forEach(componente -> {
            todos.add(componente);
            todos.addAll(componentes(componente));
        });
        return todos;
    }
}
