package mx.municipio.redes.errores;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Un texto que escribió una persona: cómo se guarda, venga por donde venga; qué se le exige si no llega por un
 * formulario, y cómo se abrevia. Los largos se cuentan como los cuenta el navegador, sobre el texto ya limpio.
 */
public final class TextoLibre {

    /** Lo que cabe en la columna del motor, y en cualquier texto largo del programa. */
    public static final int MAXIMO = 4000;

    private static final int LARGO_DEL_ASUNTO = 120;

    /**
     * Los que se ven vacíos y no son espacio ni de formato: lo que Unicode dice que no se dibuje (también lo que reserva
     * para eso), los rellenos de otros alfabetos, el braille sin puntos y el hueco de una imagen que no se pegó.
     */
    private static final Pattern RELLENOS = Pattern.compile(
            "[\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}"
                    + "\\x{2065}\\x{2800}\\x{3164}\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{FFFC}\\x{16FE4}\\x{1D159}\\x{E0000}-\\x{E0FFF}]");

    /** Completan el signo anterior (un emoji, una bandera): solos no se ven, pero en el extremo no sobran. */
    private static final Pattern COMPLEMENTOS = Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0020}-\\x{E01EF}]");

    private static final Pattern SENTIDO = Pattern.compile("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]");

    /** Voltean lo que sigue, también lo escrito en español: se lee otra cosa que lo que consta. */
    private static final Pattern VOLTEAN = Pattern.compile("[\u202D\u202E]");

    private TextoLibre() {}

    /**
     * El texto como se guarda y se compara: cada salto de línea como uno solo, las letras compuestas (NFC), y sin
     * espacios de ninguna clase ni signos invisibles en los extremos. Vacío si falta o no se ve nada.
     */
    public static String limpiar(@Nullable String texto) {
        if (texto == null) {
            return "";
        }
        String compuesto = Normalizer.normalize(texto.replaceAll("\\R", "\n"), Normalizer.Form.NFC);
        if (sinNadaVisible(compuesto)) {
            return "";
        }
        int desde = 0;
        while (sobra(compuesto.codePointAt(desde)) || es(COMPLEMENTOS, compuesto.codePointAt(desde))) {
            desde += Character.charCount(compuesto.codePointAt(desde));
        }
        int hasta = compuesto.length();
        for (int fin = hasta; fin > desde; ) {
            int ultimo = compuesto.codePointBefore(fin);
            fin -= Character.charCount(ultimo);
            if (sobra(ultimo)) {
                hasta = fin;
            } else if (!es(COMPLEMENTOS, ultimo)) {
                break;
            }
        }
        return compuesto.substring(desde, hasta);
    }

    /** Lo mismo; nulo si no se ve nada. */
    public static @Nullable String oNulo(@Nullable String texto) {
        String limpio = limpiar(texto);
        return limpio.isEmpty() ? null : limpio;
    }

    /**
     * Por qué un texto ya limpio no se admite, sin el nombre del campo; nulo si se admite. En una sola línea, ni saltos ni
     * signos que cambian el sentido de la escritura; en varias se admiten los que acompañan a otros alfabetos.
     */
    public static @Nullable String reparo(String limpio, boolean variasLineas) {
        if (limpio.codePoints().anyMatch(TextoLibre::noSeGuarda)) {
            return "contiene caracteres no permitidos.";
        }
        if (!variasLineas && limpio.indexOf('\n') >= 0) {
            return "debe escribirse en una sola línea.";
        }
        Matcher sentido = (variasLineas ? VOLTEAN : SENTIDO).matcher(limpio);
        return sentido.find()
                ? String.format(
                        "contiene un signo invisible que cambia el orden de las letras (U+%04X); bórrelo.",
                        (int) sentido.group().charAt(0))
                : null;
    }

    /** El texto limpio en una sola línea, sin los signos que cambian el sentido de la escritura. */
    public static String enLinea(String texto) {
        return limpiar(SENTIDO.matcher(texto).replaceAll("")).replaceAll("\\s+", " ");
    }

    /** Cómo empieza, en una línea: lo que cabe en el asunto de un expediente. */
    public static String comienzo(String texto) {
        String linea = enLinea(texto);
        return linea.codePointCount(0, linea.length()) <= LARGO_DEL_ASUNTO
                ? linea
                : linea.substring(0, linea.offsetByCodePoints(0, LARGO_DEL_ASUNTO - 1)) + "…";
    }

    /** Sin ese nombre de usuario de una red, con «@» o sin ella, donde esté como palabra entera. */
    public static String sin(String nombre, String texto) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}_])@?" + Pattern.quote(nombre) + "(?![\\p{L}\\p{N}_])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(texto)
                .replaceAll("[su nombre]");
    }

    /**
     * El texto limpio, que puede llevar varias líneas.
     *
     * @param etiqueta nombre del campo como lo lee una persona
     * @throws FormularioException si falta, si pasa de 4,000 caracteres o si trae alguno que no se admite
     */
    public static String exigir(String campo, String etiqueta, @Nullable String texto) {
        return exigir(campo, etiqueta, texto, MAXIMO);
    }

    /** Lo mismo, con otro largo. */
    public static String exigir(String campo, String etiqueta, @Nullable String texto, int maximo) {
        return exigir(campo, etiqueta, texto, maximo, true);
    }

    /** Lo mismo, en una sola línea. */
    public static String exigirLinea(String campo, String etiqueta, @Nullable String texto, int maximo) {
        return exigir(campo, etiqueta, texto, maximo, false);
    }

    /** El texto limpio, de una sola línea; nulo si no se escribió. */
    public static @Nullable String linea(String campo, String etiqueta, @Nullable String texto, int maximo) {
        String limpio = oNulo(texto);
        return limpio == null ? null : exigirLinea(campo, etiqueta, limpio, maximo);
    }

    private static String exigir(
            String campo, String etiqueta, @Nullable String texto, int maximo, boolean variasLineas) {
        String limpio = limpiar(texto);
        if (limpio.isEmpty()) {
            throw FormularioException.de(campo, etiqueta + ": es un dato obligatorio.");
        }
        if (limpio.length() > maximo) {
            throw FormularioException.de(
                    campo, etiqueta + ": no debe pasar de " + String.format(Locale.US, "%,d", maximo) + " caracteres.");
        }
        String reparo = reparo(limpio, variasLineas);
        if (reparo != null) {
            throw FormularioException.de(campo, etiqueta + ": " + reparo);
        }
        return limpio;
    }

    /** Un acento o un signo que se pone sobre otro, sin otro, tampoco dice nada. */
    private static boolean sinNadaVisible(String texto) {
        return texto.codePoints().allMatch(c -> sobra(c) || completa(c));
    }

    private static boolean sobra(int c) {
        return !es(COMPLEMENTOS, c)
                && (Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || c == '\u0085'
                        || es(RELLENOS, c)
                        || Character.getType(c) == Character.FORMAT);
    }

    private static boolean completa(int c) {
        int tipo = Character.getType(c);
        return es(COMPLEMENTOS, c) || tipo == Character.NON_SPACING_MARK || tipo == Character.ENCLOSING_MARK;
    }

    private static boolean es(Pattern clase, int c) {
        return clase.matcher(Character.toString(c)).matches();
    }

    /** Los de control (PostgreSQL no guarda el nulo), las mitades sueltas de un par sustituto y lo que no es un carácter. */
    private static boolean noSeGuarda(int c) {
        boolean suelta = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean ninguno = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return suelta || ninguno || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }
}
