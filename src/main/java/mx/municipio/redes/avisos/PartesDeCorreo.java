package mx.municipio.redes.avisos;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.CoreHtmlNodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.CoreTextContentNodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Las dos partes de un correo, de su Markdown. {@code #} es el título, que el texto no repite: ya lo dice el asunto;
 * {@code ##}, lo que le toca a quien lee, en un recuadro; {@code ###}, lo que introduce una cita, una lista o un dato. La
 * cita es lo que alguien escribió, en sus renglones. Un punto que empieza con énfasis es un dato: {@code - *Cuenta:* …}.
 */
final class PartesDeCorreo {

    private static final Parser MARKDOWN = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, BlockQuote.class, ListBlock.class))
            .build();

    private static final TextContentRenderer TEXTO = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(Texto::new)
            .build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .nodeRendererFactory(Html::new)
            .attributeProviderFactory(contexto -> PartesDeCorreo::vestir)
            .build();

    private static final String RECUADRO = "margin:16px 0;padding:12px 16px 2px;border-left:6px solid ";

    private PartesDeCorreo() {}

    /** @param poner pone los datos en un texto suelto, que ya no se lee como Markdown */
    static Node leer(String markdown, UnaryOperator<String> poner) {
        Node leido = MARKDOWN.parse(markdown);
        leido.accept(new AbstractVisitor() {
            @Override
            public void visit(Text texto) {
                texto.setLiteral(poner.apply(texto.getLiteral()));
            }
        });
        return leido;
    }

    static String texto(Node leido) {
        return TEXTO.render(leido).strip();
    }

    static String html(Node leido) {
        return HTML.render(leido).strip();
    }

    private static String rotulo(Heading titulo) {
        return ((Text) titulo.getFirstChild()).getLiteral();
    }

    private static final class Texto extends CoreTextContentNodeRenderer {

        Texto(TextContentNodeRendererContext contexto) {
            super(contexto);
        }

        @Override
        public void visit(Heading titulo) {
            if (titulo.getLevel() == 1) {
                return;
            }
            context.getWriter()
                    .write(titulo.getLevel() == 2 ? rotulo(titulo).toUpperCase(Locale.ROOT) : rotulo(titulo));
            context.getWriter().line();
        }

        @Override
        public void visit(BlockQuote cita) {
            visitChildren(cita);
        }
    }

    private static final class Html extends CoreHtmlNodeRenderer {

        Html(HtmlNodeRendererContext contexto) {
            super(contexto);
        }

        /** El recuadro va de su título al siguiente. */
        @Override
        public void visit(Document cuerpo) {
            boolean abierto = false;
            for (Node bloque = cuerpo.getFirstChild(); bloque != null; bloque = bloque.getNext()) {
                if (bloque instanceof Heading titulo) {
                    cerrar(abierto);
                    abierto = titulo.getLevel() == 2;
                    if (abierto) {
                        String colores = rotulo(titulo).equals("Atención")
                                ? "#b00020;background:#fdf1f1"
                                : "#0b5cad;background:#eef4fb";
                        context.getWriter().tag("div", Map.of("style", RECUADRO + colores));
                    }
                }
                context.render(bloque);
            }
            cerrar(abierto);
        }

        private void cerrar(boolean abierto) {
            if (abierto) {
                context.getWriter().tag("/div");
                context.getWriter().line();
            }
        }

        /** Quien usa un lector de pantalla no se salta niveles: bajo el título, todos son del segundo. */
        @Override
        public void visit(Heading titulo) {
            String etiqueta = titulo.getLevel() == 1 ? "h1" : "h2";
            context.getWriter().tag(etiqueta, context.extendAttributes(titulo, etiqueta, Map.of()));
            visitChildren(titulo);
            context.getWriter().tag("/" + etiqueta);
            context.getWriter().line();
        }
    }

    /** Los programas de correo no leen hojas de estilo: cada etiqueta lleva el suyo. */
    private static void vestir(Node nodo, String etiqueta, Map<String, String> atributos) {
        String estilo =
                switch (etiqueta) {
                    case "h1" -> "margin:4px 0 16px;font-size:22px;line-height:1.25;color:#6b1533";
                    case "h2" ->
                        ((Heading) nodo).getLevel() == 2
                                ? "margin:0 0 8px;font-size:16px"
                                : "margin:20px 0 4px;font-size:17px;overflow-wrap:anywhere";
                    case "blockquote" -> "margin:0;padding:8px 12px;border-left:4px solid #b5b5b5;background:#f7f7f7";
                    case "p" ->
                        nodo.getParent() instanceof BlockQuote
                                ? "margin:0;white-space:pre-wrap;overflow-wrap:anywhere"
                                : "margin:10px 0;overflow-wrap:anywhere";
                    case "ul" ->
                        esDato(nodo.getFirstChild())
                                ? "list-style:none;margin:10px 0 16px;padding:0"
                                : "margin:10px 0;padding-left:20px";
                    case "li" ->
                        esDato(nodo)
                                ? "padding:4px 0 4px 120px;text-indent:-120px;overflow-wrap:anywhere"
                                : "overflow-wrap:anywhere";
                    case "em" ->
                        "display:inline-block;width:120px;margin-right:-.28em;vertical-align:top;text-indent:0;"
                                + "font-style:normal;color:#4a4a4a";
                    default -> "";
                };
        if (!estilo.isEmpty()) {
            atributos.put("style", estilo);
        }
    }

    private static boolean esDato(Node punto) {
        return punto.getFirstChild().getFirstChild() instanceof Emphasis;
    }
}
