package mx.municipio.redes.busqueda;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.TextoLibre;
import org.jspecify.annotations.Nullable;

/**
 * Cómo se busca en cualquier lista: palabras en cualquier orden, completas o en parte, sin acentos, sin mayúsculas y con
 * el guion que sea. Lo tecleado y lo guardado se simplifican igual, aquí y en la base.
 */
public final class Palabras {

    private static final int LARGO = 200;
    private static final int CUANTAS = 12;

    private static final String CON_ACENTO = "áàâäãåéèêëíìîïóòôöõúùûüñç";
    private static final String SIN_ACENTO = "aaaaaaeeeeiiiiooooouuuunc";

    /** Los que un teclado, un procesador de textos o un PDF ponen donde iba el del teclado. */
    private static final String GUIONES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";

    private static final String DE = CON_ACENTO + CON_ACENTO.toUpperCase(Locale.ROOT) + GUIONES;
    private static final String A = SIN_ACENTO + SIN_ACENTO + "-".repeat(GUIONES.length());

    private Palabras() {}

    /**
     * Las palabras de lo que alguien busca; todas deben aparecer. Ninguna si no busca nada.
     *
     * @throws FormularioException en {@code q}, si es desmedido o trae caracteres de control
     */
    public static List<String> exigir(@Nullable String q) {
        if (q == null || de(q).isEmpty()) {
            return List.of();
        }
        List<String> palabras = de(TextoLibre.exigir("q", "Búsqueda", q));
        if (q.length() > LARGO || palabras.size() > CUANTAS) {
            throw FormularioException.de(
                    "q", "Búsqueda: no debe pasar de " + CUANTAS + " palabras ni de " + LARGO + " caracteres.");
        }
        return palabras;
    }

    public static List<String> de(String texto) {
        return Stream.of(simple(texto).split("[\\s\\p{Z}]+"))
                .filter(palabra -> !palabra.isEmpty())
                .distinct()
                .toList();
    }

    /** Sin acentos ni mayúsculas, y con el guion del teclado. */
    public static String simple(String texto) {
        StringBuilder salida = new StringBuilder(
                Normalizer.normalize(texto, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        for (int i = 0; i < salida.length(); i++) {
            salida.setCharAt(i, simple(salida.charAt(i)));
        }
        return salida.toString();
    }

    /** Todos los guiones, el del teclado. */
    public static String conGuion(String texto) {
        return texto.codePoints()
                .map(c -> GUIONES.indexOf(c) < 0 ? c : '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static char simple(char c) {
        int cual = DE.indexOf(c);
        return cual < 0 ? c : A.charAt(cual);
    }

    /** Expresión de SQL que deja ese texto como {@link #simple}; la misma de las columnas {@code busqueda}. */
    public static String sql(String expresion) {
        return "TRANSLATE(LOWER(" + expresion + "), '" + DE + "', '" + A + "')";
    }

    /**
     * Condición de que una columna ya simplificada tenga todas las palabras, cada una en el parámetro {@code p0},
     * {@code p1}… con su {@link #patron}; empieza con {@code AND}, o está vacía.
     */
    public static String condicion(String columna, List<String> palabras) {
        return IntStream.range(0, palabras.size())
                .mapToObj(i -> " AND " + columna + " LIKE :p" + i + " ESCAPE '!'")
                .reduce("", String::concat);
    }

    /** Lo que contiene esa palabra, con sus comodines como letras. */
    public static String patron(String palabra) {
        return "%" + palabra.replaceAll("[!%_]", "!$0") + "%";
    }
}
