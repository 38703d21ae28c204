package mx.municipio.redes.oficios.adapter.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** El XHTML de un oficio, solo con signos que la tipografía dibuja: PDF/A no admite los que falten. */
record Hoja(Document documento) {

    /** Ocupa el lugar de lo que no se puede dibujar. */
    private static final String SUSTITUTO = "□";

    /** Elemento de la plantilla que se quita si no hizo falta sustituir nada. */
    private static final String NOTA = "nota-signos";

    static Hoja leer(String xhtml) {
        try {
            var fabrica = DocumentBuilderFactory.newInstance();
            fabrica.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            fabrica.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document documento = fabrica.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
            boolean sustituyo = sustituir(documento.getDocumentElement());
            if (!sustituyo) {
                quitarNota(documento);
            }
            return new Hoja(documento);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("La plantilla del oficio no es XHTML bien formado", e);
        }
    }

    private static boolean sustituir(Node nodo) {
        boolean sustituyo = false;
        if (nodo instanceof Text texto) {
            String dibujable = dibujable(texto.getData());
            sustituyo = !dibujable.equals(texto.getData()) && dibujable.contains(SUSTITUTO);
            texto.setData(dibujable);
        }
        NodeList hijos = nodo.getChildNodes();
        for (int i = 0; i < hijos.getLength(); i++) {
            sustituyo |= sustituir(hijos.item(i));
        }
        return sustituyo;
    }

    private static void quitarNota(Document documento) {
        NodeList parrafos = documento.getElementsByTagName("p");
        for (int i = parrafos.getLength() - 1; i >= 0; i--) {
            if (parrafos.item(i) instanceof Element parrafo && NOTA.equals(parrafo.getAttribute("class"))) {
                parrafo.getParentNode().removeChild(parrafo);
            }
        }
    }

    /** Lo que la tipografía no tiene, por su forma equivalente o por un solo cuadro; lo invisible se omite. */
    static String dibujable(String texto) {
        var limpio = new StringBuilder();
        Normalizer.normalize(texto, Normalizer.Form.NFC).codePoints().forEach(signo -> {
            int clase = Character.getType(signo);
            if (signo == '\n' || signo == '\t' || (clase != Character.FORMAT && Tipografia.dibuja(signo))) {
                limpio.appendCodePoint(signo);
                return;
            }
            // También lo que voltea el sentido del texto y haría leer otra cosa.
            if (clase == Character.FORMAT || clase == Character.CONTROL || clase == Character.NON_SPACING_MARK) {
                return;
            }
            String equivalente = Normalizer.normalize(Character.toString(signo), Normalizer.Form.NFKC);
            if (equivalente.codePoints().allMatch(Tipografia::dibuja)) {
                limpio.append(equivalente);
            } else if (clase != Character.MODIFIER_SYMBOL || !limpio.toString().endsWith(SUSTITUTO)) {
                limpio.append(SUSTITUTO);
            }
        });
        return limpio.toString();
    }

    /** Sin los caracteres que XML no admite, que nadie ve. */
    static String soloXml(String texto) {
        var limpio = new StringBuilder(texto.length());
        texto.codePoints()
                .filter(signo -> signo == '\t'
                        || signo == '\n'
                        || (signo >= 0x20 && signo <= 0xD7FF)
                        || (signo >= 0xE000 && signo <= 0xFFFD)
                        || signo >= 0x10000)
                .forEach(limpio::appendCodePoint);
        return limpio.toString();
    }
}
