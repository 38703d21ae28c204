package mx.municipio.redes.formulario;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Lo que el formulario explica o advierte, en Markdown. */
public record Explicacion(String markdown, List<String> condiciones) implements Parte {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** El texto ya dibujado; el HTML que trajera va como texto. */
    public String html() {
        // En un formulario los títulos empiezan en el tercer nivel, que en Tareas es el suyo; en una página es el
        // segundo.
        return HTML.render(MARKDOWN.parse(markdown.replaceAll("(?m)^### ", "## ")));
    }
}
