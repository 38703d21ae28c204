package mx.municipio.redes.csv;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) que una hoja de cálculo abre bien y en el que nada es una fórmula. */
public final class Csv {

    /** Con ella Excel lee los acentos. */
    public static final char MARCA_UTF8 = '\uFEFF';

    private static final String INICIA_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String PIDE_COMILLAS = "\",;\t\r\n";

    private Csv() {}

    public static void renglon(Writer salida, @Nullable Object... celdas) throws IOException {
        for (int i = 0; i < celdas.length; i++) {
            if (i > 0) {
                salida.write(',');
            }
            Object celda = celdas[i];
            salida.write(celda == null ? "" : celda(celda.toString()));
        }
        salida.write("\r\n");
    }

    /** Si una hoja de cálculo tomaría la celda por fórmula. */
    public static boolean esFormula(String texto) {
        String sinEspacios = texto.stripLeading();
        return !texto.isEmpty() && INICIA_FORMULA.indexOf(texto.charAt(0)) >= 0
                || !sinEspacios.isEmpty() && INICIA_FORMULA.indexOf(sinEspacios.charAt(0)) >= 0;
    }

    /**
     * Con apóstrofo delante si una hoja de cálculo la tomaría por fórmula, o si ya empieza con uno: quien lo quita tiene
     * el texto exacto. Con comillas si hacen falta.
     */
    static String celda(String texto) {
        String inofensivo = esFormula(texto) || texto.startsWith("'") ? "'" + texto : texto;
        boolean comillas = inofensivo.chars().anyMatch(c -> PIDE_COMILLAS.indexOf(c) >= 0);
        return comillas ? '"' + inofensivo.replace("\"", "\"\"") + '"' : inofensivo;
    }
}
