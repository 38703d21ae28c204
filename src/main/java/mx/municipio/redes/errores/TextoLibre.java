package mx.municipio.redes.errores;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Un texto que escribió una persona: lo que se le exige si no llega por un formulario, y cómo se abrevia. */
public final class TextoLibre {

    private static final int MAXIMO = 4000;

    private static final int LARGO_DEL_ASUNTO = 120;

    private TextoLibre() {}

    /** Cómo empieza, en una línea: lo que cabe en el asunto de un expediente. */
    public static String comienzo(String texto) {
        String linea = texto.strip().replaceAll("\\s+", " ");
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
     * El texto sin espacios en los extremos.
     *
     * @param etiqueta nombre del campo como lo lee una persona
     * @throws FormularioException si falta, si pasa de 4,000 caracteres o si trae caracteres de control
     */
    public static String exigir(String campo, String etiqueta, @Nullable String texto) {
        return exigir(campo, etiqueta, texto, MAXIMO);
    }

    /** Lo mismo, con otro largo. */
    public static String exigir(String campo, String etiqueta, @Nullable String texto, int maximo) {
        if (texto == null || texto.isBlank()) {
            throw FormularioException.de(campo, etiqueta + ": es obligatorio.");
        }
        if (texto.length() > maximo) {
            throw FormularioException.de(
                    campo, etiqueta + ": no debe pasar de " + String.format(Locale.US, "%,d", maximo) + " caracteres.");
        }
        if (texto.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || !texto.equals(new String(texto.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))) {
            throw FormularioException.de(campo, etiqueta + ": contiene caracteres que no se admiten.");
        }
        return texto.strip();
    }
}
