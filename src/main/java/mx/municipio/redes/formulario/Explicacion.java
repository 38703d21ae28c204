package mx.municipio.redes.formulario;

import java.util.List;
import java.util.Map;
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
}
