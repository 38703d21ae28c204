package mx.municipio.redes.padron;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;

/**
 * Con qué nombre y en qué dirección se halla una cuenta en su red. Del directorio depende que se tenga por oficial: su
 * dirección ha de ser de esa red y de ese identificador, sin letras que imiten a otro.
 *
 * @param clave la dirección en su forma única
 */
@Clausula("NT10-TR-3")
record IdentidadEnLaRed(Red red, String identificador, String direccion, String clave) {

    private static final Pattern EN_X = Pattern.compile("@?[A-Za-z0-9_]{1,15}");
    private static final Pattern EN_WHATSAPP = Pattern.compile("[@+]?[._-]*[A-Za-z0-9][A-Za-z0-9._-]*");
    private static final Pattern EN_LAS_DEMAS = Pattern.compile("@?[._-]*[A-Za-z0-9][A-Za-z0-9._-]*");

    /**
     * @param clausula la que pide el dato, para decirla si no sirve
     * @throws ReglaException si el identificador no puede existir en esa red, o la dirección no es la suya en ella
     */
    static IdentidadEnLaRed exigir(String clausula, Red red, String identificador, String escrita) {
        exigirIdentificador(clausula, red, identificador);
        String direccion = DireccionDeCuenta.sinFrase(escrita);
        exigirCompleta(clausula, direccion);
        String clave = DireccionDeCuenta.leer(direccion)
                .filter(lectura -> !lectura.dentro() && lectura.claves().size() == 1)
                .map(lectura -> lectura.claves().iterator().next())
                .filter(hallada -> esDe(red, hallada))
                .orElseThrow(() -> new ReglaException(
                        clausula,
                        "Dirección electrónica: debe ser la de una cuenta de " + red.enPalabras() + ", como "
                                + ejemplo(red) + "; no la de otro sitio ni la de una publicación."));
        nombrado(red, clave)
                .filter(suyo -> !suyo.equals(normal(red, identificador)))
                .ifPresent(otro -> {
                    throw new ReglaException(
                            clausula,
                            "Dirección electrónica: es la de «" + otro + "» y el identificador es «" + identificador
                                    + "»; corrija el que esté mal.");
                });
        return new IdentidadEnLaRed(red, identificador, direccion, clave);
    }

    /** @throws ReglaException si en esa red no puede haber una cuenta con ese identificador */
    static void exigirIdentificador(String clausula, Red red, String identificador) {
        if (!admitido(red).matcher(identificador).matches()) {
            throw new ReglaException(
                    clausula,
                    "Identificador: en " + red.enPalabras() + " lleva solo letras sin acento, números "
                            + (red == Red.X ? "y guion bajo, y a lo más 15" : "y los signos . _ -")
                            + "; puede empezar con @. «" + identificador + "» no es un identificador de esa red.");
        }
    }

    /** Sin lo que la red no distingue. */
    private String normal() {
        return normal(red, identificador);
    }

    /** Esta red y este identificador: con ellos la misma cuenta no se registra dos veces. */
    String ocupa() {
        return red.name() + " " + normal();
    }

    /** Si es la cuenta que tiene ese identificador, o esa dirección en su forma única. */
    boolean esLaDe(String otroIdentificador, @Nullable String otraClave) {
        return clave.equals(otraClave) || normal().equals(normal(red, otroIdentificador));
    }

    private static Pattern admitido(Red red) {
        return switch (red) {
            case X -> EN_X;
            case WHATSAPP -> EN_WHATSAPP;
            case FACEBOOK, INSTAGRAM, YOUTUBE, TIKTOK -> EN_LAS_DEMAS;
        };
    }

    private static boolean esDe(Red red, String clave) {
        return switch (red) {
            case FACEBOOK -> clave.startsWith("facebook.com/");
            case X -> clave.startsWith("x.com/");
            case INSTAGRAM -> clave.startsWith("instagram.com/");
            case YOUTUBE -> clave.startsWith("youtube.com/");
            case TIKTOK -> clave.startsWith("tiktok.com/@");
            case WHATSAPP -> clave.startsWith("whatsapp.com/channel/") || clave.startsWith("wa.me/");
        };
    }

    private static String ejemplo(Red red) {
        return switch (red) {
            case FACEBOOK -> "https://www.facebook.com/NombreDeLaCuenta";
            case X -> "https://x.com/NombreDeLaCuenta";
            case INSTAGRAM -> "https://www.instagram.com/NombreDeLaCuenta";
            case YOUTUBE -> "https://www.youtube.com/@NombreDeLaCuenta";
            case TIKTOK -> "https://www.tiktok.com/@NombreDeLaCuenta";
            case WHATSAPP -> "https://whatsapp.com/channel/ClaveDelCanal";
        };
    }

    /** El identificador que la dirección lleva; vacío si lleva un número o el nombre de un canal. */
    private static Optional<String> nombrado(Red red, String clave) {
        String prefijo =
                switch (red) {
                    case FACEBOOK -> "facebook.com/";
                    case X -> "x.com/";
                    case INSTAGRAM -> "instagram.com/";
                    case YOUTUBE -> "youtube.com/@";
                    case TIKTOK -> "tiktok.com/@";
                    case WHATSAPP -> "";
                };
        return prefijo.isEmpty() || !clave.startsWith(prefijo) || clave.contains("?")
                ? Optional.empty()
                : Optional.of(clave.substring(prefijo.length()));
    }

    private static String normal(Red red, String identificador) {
        return DireccionDeCuenta.identificador(red, identificador);
    }

    private static void exigirCompleta(String clausula, String direccion) {
        try {
            URI uri = new URI(direccion);
            String esquema = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
            if (uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (esquema.equals("https") || esquema.equals("http"))) {
                return;
            }
        } catch (URISyntaxException e) {
            // Se dice abajo, en español.
        }
        throw new ReglaException(
                clausula, "Dirección electrónica: debe ser completa, por ejemplo https://www.facebook.com/…");
    }
}
