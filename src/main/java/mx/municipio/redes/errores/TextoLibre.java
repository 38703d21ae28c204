package mx.municipio.redes.errores;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lo que se exige a un texto que no llega por un formulario. */
public final class TextoLibre {

    private static final int MAXIMO = 4000;

    private TextoLibre() {}

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
