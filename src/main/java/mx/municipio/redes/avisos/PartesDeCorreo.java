package mx.municipio.redes.avisos;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
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
import org.springframework.web.util.HtmlUtils;

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

    /** Los programas de correo no leen hojas de estilo: cada etiqueta lleva el suyo. */
    private static final ResourceBundle ESTILOS = ResourceBundle.getBundle("correos/marco/estilos");

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

    /** @param parte Markdown ya leído, o un dato suelto */
    static String texto(Object parte) {
        return parte instanceof Node leido ? TEXTO.render(leido).strip() : parte.toString();
    }

    /** @param parte Markdown ya leído, o un dato suelto */
    static String html(Object parte) {
        return parte instanceof Node leido
                ? HTML.render(leido).strip()
                : HtmlUtils.htmlEscape(parte.toString(), "UTF-8");
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
                        context.getWriter().tag("div", context.extendAttributes(titulo, "div", Map.of()));
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

    private static void vestir(Node nodo, String etiqueta, Map<String, String> atributos) {
        String estilo = etiqueta + variante(nodo);
        if (ESTILOS.containsKey(estilo)) {
            atributos.put("style", ESTILOS.getString(estilo));
        }
    }

    private static String variante(Node nodo) {
        if (nodo instanceof Heading titulo && titulo.getLevel() == 2) {
            return rotulo(titulo).equals("Atención") ? ".atencion" : ".recuadro";
        }
        if (nodo.getParent() instanceof BlockQuote) {
            return ".cita";
        }
        Node punto = nodo instanceof BulletList ? nodo.getFirstChild() : nodo;
        return punto instanceof ListItem && punto.getFirstChild().getFirstChild() instanceof Emphasis ? ".dato" : "";
    }
}
