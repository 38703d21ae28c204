package mx.municipio.redes.errores;

import java.nio.charset.StandardCharsets;

/** Qué es un PDF: donde los lectores buscan su marca, que puede ir tras una marca de orden o renglones en blanco. */
public final class ArchivoPdf {

    private static final int DONDE_EMPIEZA = 1024;

    private ArchivoPdf() {}

    public static boolean es(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, DONDE_EMPIEZA), StandardCharsets.ISO_8859_1)
                .contains("%PDF-");
    }
}
