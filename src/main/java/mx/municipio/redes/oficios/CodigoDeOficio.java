package mx.municipio.redes.oficios;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** El código impreso en un oficio: se dicta por teléfono y se copia a mano. */
final class CodigoDeOficio {

    /** Sin vocales ni signos que se confundan entre sí. */
    private static final String ALFABETO = "23456789CDFHJKMNPRTVWX";

    /** Lo que se lee o se teclea en lugar de un signo del alfabeto. */
    private static final String CONFUNDIDOS = "ZSGBOQ0IL1UYAE";

    private static final String POR = "2568DDDJJJVV43";

    private static final int LARGO = 12;
    private static final int MAXIMO = 200;
    private static final SecureRandom AZAR = new SecureRandom();

    private CodigoDeOficio() {}

    static String nuevo() {
        var codigo = new StringBuilder(LARGO);
        for (int i = 0; i < LARGO; i++) {
            codigo.append(ALFABETO.charAt(AZAR.nextInt(ALFABETO.length())));
        }
        return codigo.toString();
    }

    /** En grupos de cuatro, como se imprime. */
    static String enGrupos(String codigo) {
        return codigo.replaceAll("(.{4})(?!$)", "$1-");
    }

    /** Los códigos que pudo querer escribir quien tecleó eso; también la dirección completa del código QR. */
    static List<String> posibles(String tecleado) {
        String recortado = tecleado.length() <= MAXIMO ? tecleado : tecleado.substring(tecleado.length() - MAXIMO);
        String limpio = Normalizer.normalize(recortado, Normalizer.Form.NFKC)
                .replaceAll("[?#].*$", "")
                .replaceAll("^.*/(?=.)", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        var sinConfusion = new StringBuilder(limpio);
        for (int i = 0; i < sinConfusion.length(); i++) {
            int confundido = CONFUNDIDOS.indexOf(sinConfusion.charAt(i));
            if (confundido >= 0) {
                sinConfusion.setCharAt(i, POR.charAt(confundido));
            }
        }
        return List.of(limpio, sinConfusion.toString());
    }
}
