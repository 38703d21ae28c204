package mx.municipio.redes.formulario;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Lo que el formulario explica o advierte, en Markdown. */
public record Explicacion(String markdown, List<String> condiciones) implements Parte {

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

    /** Como se escriben los enlaces a páginas del programa: en Tareas, uno en Markdown se llevaría lo escrito. */
    private static final Pattern ENLACE =
            Pattern.compile("<a href=\"(/[^\"<>()]*)\" target=\"_blank\">([^<\\[\\]]*)</a>");

    /** El texto ya dibujado, con sus enlaces a otra pestaña; el demás HTML que trajera va como texto. */
    public String html() {
        // En un formulario los títulos empiezan en el tercer nivel, que en Tareas es el suyo; en una página es el
        // segundo.
        String texto = ENLACE.matcher(markdown.replaceAll("(?m)^### ", "## ")).replaceAll("[$2]($1)");
        return HTML.render(MARKDOWN.parse(texto));
    }
}
