package mx.municipio.redes.formulario;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/** Lo que el formulario explica o advierte, en Markdown. */
public record Explicacion(String markdown, List<String> condiciones) implements Parte {

    /** Como lo escribe un formulario: en Tareas un enlace de Markdown se abre encima, y lo tecleado se pierde. */
    private static final Pattern EN_OTRA_PESTANA =
            Pattern.compile("<a href=\"(?<ruta>/[^\"\\s()]*)\" target=\"_blank\">(?<texto>[^<\\[\\]]*)</a>");

    /** Un dato del trámite que el texto dice; el de la dirección de un enlace es un folio o una clave, no palabras. */
    private static final Pattern DATO = Pattern.compile("(?<direccion>href=\"[^\"]*\")|\\{\\{\\s*(?<dato>\\w+)\\s*}}");

    private static final Pattern SANGRIA = Pattern.compile("(?m)^[ \\t]+");

    /** Lo que en Markdown no sería texto: sus signos, una dirección suelta, y con lo que empieza una lista o un título. */
    private static final Pattern MARCA = Pattern.compile(
            "[\\\\`*_\\[\\]<>&~#|@!{}]|:(?=/)|(?i:(?<=www))\\.|(?m:^)[-+=]" + "|(?m:(?<=^\\d{1,9}))[.)]");

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(contexto -> (nodo, etiqueta, atributos) -> {
                if (nodo instanceof Link) {
                    atributos.put("target", "_blank");
                }
            })
            .build();

    /**
     * El texto ya dibujado, con los datos que su plantilla pide; el HTML que trajera va como texto, salvo el enlace que se
     * abre en otra pestaña.
     */
    public String html(Map<String, ? extends @Nullable Object> datos) {
        // En un formulario los títulos empiezan en el tercer nivel, que en Tareas es el suyo; en una página es el
        // segundo.
        String titulado = Plantilla.llenar(markdown, datos).replaceAll("(?m)^### ", "## ");
        return HTML.render(MARKDOWN.parse(EN_OTRA_PESTANA.matcher(titulado).replaceAll("[${texto}](${ruta})")));
    }

    /** Los datos que dice, menos los que también son la dirección de un enlace. */
    Set<String> dichos() {
        Set<String> dichos = new HashSet<>();
        Set<String> direcciones = new HashSet<>();
        Matcher dato = DATO.matcher(markdown);
        while (dato.find()) {
            if (dato.group("dato") != null) {
                dichos.add(dato.group("dato"));
            } else {
                DATO.matcher(dato.group("direccion").replace("href=", ""))
                        .results()
                        .forEach(enlace -> direcciones.add(enlace.group(2)));
            }
        }
        dichos.removeAll(direcciones);
        return dichos;
    }

    static String sinMarcas(String escrito) {
        return MARCA.matcher(SANGRIA.matcher(escrito.strip()).replaceAll(""))
                .replaceAll(marca -> "&#" + (int) marca.group().charAt(0) + ";");
    }
}
