package mx.municipio.redes.directorio.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Un texto sin acentos ni mayúsculas, para buscarlo: lo mismo que la columna {@code cuenta.busqueda} hace en la base. */
public final class Palabras {

    private static final String CON_ACENTO = "áàâäãåéèêëíìîïóòôöõúùûüñç";
    private static final String SIN_ACENTO = "aaaaaaeeeeiiiiooooouuuunc";

    private Palabras() {}

    /** Las palabras de lo que alguien busca; todas deben aparecer. */
    public static List<String> de(String texto) {
        return Stream.of(simple(texto).split("[\\s\\p{Z}]+"))
                .filter(palabra -> !palabra.isEmpty())
                .distinct()
                .toList();
    }

    public static String simple(String texto) {
        StringBuilder salida = new StringBuilder(
                Normalizer.normalize(texto, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        for (int i = 0; i < salida.length(); i++) {
            int cual = CON_ACENTO.indexOf(salida.charAt(i));
            if (cual >= 0) {
                salida.setCharAt(i, SIN_ACENTO.charAt(cual));
            }
        }
        return salida.toString();
    }
}
