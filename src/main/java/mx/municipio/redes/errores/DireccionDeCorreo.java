package mx.municipio.redes.errores;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Una dirección a la que el correo sale por cualquier servidor: sola, sin nombre, en ASCII, como la escribe RFC 5321 sin
 * comillas, y de un dominio con punto. Lo que admite, lo admite también la biblioteca que envía.
 */
public final class DireccionDeCorreo {

    private static final String ATOMO = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String ROTULO = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORMA = Pattern.compile("(?=.{1,254}$)(?=[^@]{1,64}@)" + ATOMO + "(?:\\." + ATOMO
            + ")*@(?:" + ROTULO + "\\.)+(?=[A-Za-z].)" + ROTULO);

    private DireccionDeCorreo() {}

    public static boolean admite(String direccion) {
        return FORMA.matcher(direccion).matches();
    }

    /**
     * La dirección limpia; nula si no se escribió.
     *
     * @param etiqueta nombre del campo como lo lee una persona
     * @throws FormularioException si no se le puede enviar correo
     */
    public static @Nullable String leer(String campo, String etiqueta, @Nullable String direccion) {
        String limpia = TextoLibre.oNulo(direccion);
        if (limpia != null && !admite(limpia)) {
            throw FormularioException.de(
                    campo,
                    etiqueta + ": no es una dirección a la que se pueda enviar correo; escriba una sola, sin acentos"
                            + " ni espacios, como nombre@ejemplo.mx.");
        }
        return limpia;
    }
}
