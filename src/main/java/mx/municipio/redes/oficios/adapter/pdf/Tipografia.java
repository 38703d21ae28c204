package mx.municipio.redes.oficios.adapter.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** Liberation Sans, que viaja con el programa y se incrusta en cada PDF. */
final class Tipografia {

    private static final Map<String, byte[]> ARCHIVOS = new ConcurrentHashMap<>();
    private static final CmapLookup SIGNOS = signos();

    private Tipografia() {}

    static byte[] bytes(String estilo) {
        return ARCHIVOS.computeIfAbsent(estilo, clave -> {
            try {
                return new ClassPathResource("tipografia/LiberationSans-" + clave + ".ttf").getContentAsByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Si puede dibujar ese signo. */
    static boolean dibuja(int signo) {
        return SIGNOS.getGlyphId(signo) != 0;
    }

    private static CmapLookup signos() {
        try (TrueTypeFont letra = new TTFParser().parse(new RandomAccessReadBuffer(bytes("Regular")))) {
            return letra.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
