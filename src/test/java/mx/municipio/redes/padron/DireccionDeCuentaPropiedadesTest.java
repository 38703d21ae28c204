package mx.municipio.redes.padron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Una cuenta se reconoce por más que se adorne su dirección, y nunca se confunde con otra. */
class DireccionDeCuentaPropiedadesTest {

    /** Una red: los comienzos con que su gente escribe la misma dirección. */
    private record Red(String clave, List<String> comienzos) {}

    private static final List<Red> REDES = List.of(
            new Red(
                    "facebook.com/",
                    List.of(
                            "facebook.com/",
                            "fb.com/",
                            "es-la.facebook.com/",
                            "web.facebook.com/",
                            "facebook.com/pg/")),
            new Red("x.com/", List.of("x.com/", "twitter.com/", "mobile.twitter.com/")),
            new Red("instagram.com/", List.of("instagram.com/", "m.instagram.com/")),
            new Red("youtube.com/@", List.of("youtube.com/@", "m.youtube.com/@")),
            new Red("tiktok.com/@", List.of("tiktok.com/@", "m.tiktok.com/@")));

    @Provide
    Arbitrary<Red> redes() {
        return Arbitraries.of(REDES);
    }

    /** Como los de las cuentas de un municipio: con letras, y que no son palabra reservada de ninguna red. */
    @Provide
    Arbitrary<String> identificadores() {
        return Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.")
                .ofMinLength(1)
                .ofMaxLength(15)
                .map(nombre -> nombre + "Tecate");
    }

    private static Arbitrary<String> direcciones(Red red, Arbitrary<String> identificadores) {
        Arbitrary<String> esquemas = Arbitraries.of("", "https://", "http://", "HTTPS://", "https:\\\\", "//");
        Arbitrary<String> comienzos = Arbitraries.of(red.comienzos).flatMap(comienzo -> {
            int ruta = comienzo.indexOf('/');
            boolean pelon =
                    ruta == comienzo.lastIndexOf('.', ruta) + 4 && comienzo.indexOf('.') == comienzo.lastIndexOf('.');
            return Combinators.combine(
                            pelon ? Arbitraries.of("", "www.", "WWW.", "m.") : Arbitraries.just(""),
                            Arbitraries.of("", ":443", "."),
                            Arbitraries.of(true, false))
                    .as((sub, puerto, mayusculas) -> sub
                            + (mayusculas
                                    ? comienzo.substring(0, ruta).toUpperCase(Locale.ROOT)
                                    : comienzo.substring(0, ruta))
                            + puerto
                            + comienzo.substring(ruta));
        });
        Arbitrary<String> finales = Arbitraries.of(
                "", "/", "//", "?utm_source=a&fbclid=b", "/?si=1#x", "#arriba", "/posts/123", "/status/1?s=20");
        return Combinators.combine(esquemas, comienzos, identificadores, finales)
                .as((esquema, comienzo, identificador, fin) -> " " + esquema + comienzo + identificador + fin);
    }

    /** Facebook no distingue los puntos. */
    private static String clave(Red red, String identificador) {
        String nombre = identificador.toLowerCase(Locale.ROOT);
        return red.clave + (red.clave.equals("facebook.com/") ? nombre.replace(".", "") : nombre);
    }

    /** La misma, con cualquier mezcla de mayúsculas y con letras codificadas. */
    private static String disfrazar(String identificador, int semilla) {
        StringBuilder salida = new StringBuilder();
        for (int i = 0; i < identificador.length(); i++) {
            char c = identificador.charAt(i);
            char otra = (semilla >> (i % 16) & 1) == 0 ? Character.toUpperCase(c) : Character.toLowerCase(c);
            salida.append((semilla >> ((i + 7) % 16) & 3) == 3 ? "%%%02X".formatted((int) otra) : otra);
        }
        return salida.toString();
    }

    @Property
    @Label("NT10-TR-3: adornada como sea, la dirección de una cuenta da siempre su clave")
    void adornosNoCuentan(
            @ForAll("redes") Red red,
            @ForAll("identificadores") String identificador,
            @ForAll @IntRange(max = 65_535) int semilla) {
        String esperada = clave(red, identificador);
        direcciones(red, Arbitraries.just(disfrazar(identificador, semilla)))
                .sampleStream()
                .limit(5)
                .forEach(direccion -> assertThat(DireccionDeCuenta.leer(direccion))
                        .as(direccion)
                        .hasValueSatisfying(
                                lectura -> assertThat(lectura.claves()).containsExactly(esperada)));
    }

    @Property
    @Label("NT10-TR-3: la clave es una dirección, y su clave es ella misma")
    void idempotente(@ForAll("redes") Red red, @ForAll("identificadores") String identificador) {
        Optional<String> clave = DireccionDeCuenta.clave("https://www." + red.clave + identificador);

        assertThat(clave).isPresent();
        assertThat(clave.flatMap(DireccionDeCuenta::clave)).isEqualTo(clave);
    }

    @Property(tries = 5000)
    @Label("NT10-TR-3: cambiado, agregado o quitado un solo carácter del identificador, nunca es la misma cuenta")
    void unCaracter(
            @ForAll("redes") Red red,
            @ForAll("identificadores") String identificador,
            @ForAll("caracteres") String caracter,
            @ForAll @IntRange(max = 30) int donde,
            @ForAll @IntRange(max = 2) int como) {
        int lugar = donde % identificador.length();
        String otro =
                switch (como) {
                    case 0 -> identificador.substring(0, lugar) + caracter + identificador.substring(lugar + 1);
                    case 1 -> identificador.substring(0, lugar) + caracter + identificador.substring(lugar);
                    default -> identificador.substring(0, lugar) + identificador.substring(lugar + 1);
                };
        Assume.that(!otro.replace("%54", "T").equalsIgnoreCase(identificador) || !soloAscii(caracter));
        // La arroba inicial es otra manera de escribir el mismo identificador.
        Assume.that(!otro.equals("@" + identificador));
        // Los puntos, en Facebook, no cuentan; ni, en ninguna, los signos de la frase de donde se copió.
        Assume.that(!clave(red, otro).equals(clave(red, identificador)));
        Assume.that(!DireccionDeCuenta.sinFrase(otro).equalsIgnoreCase(identificador));

        // «/», «?» y «#» separan; lo que antes de ellos queda es otro identificador, o ninguno.
        Assume.that(
                !(lugar == identificador.length() && Set.of("/", "?", "#", "\\").contains(caracter)));
        assertThat(DireccionDeCuenta.leer("https://" + red.clave + otro)
                        .map(DireccionDeCuenta.Lectura::claves)
                        .orElse(Set.of()))
                .as(otro)
                .doesNotContain(clave(red, identificador));
        assertThat(DireccionDeCuenta.leer("@" + otro)
                        .map(DireccionDeCuenta.Lectura::claves)
                        .orElse(Set.of()))
                .as("@" + otro)
                .doesNotContain(clave(red, identificador));
    }

    @Provide
    Arbitrary<String> caracteres() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofLength(1),
                Arbitraries.strings().all().ofLength(1),
                Arbitraries.of(
                        "\u0422",
                        "\u0430",
                        "\u0435",
                        "\u0456",
                        "\u0131",
                        "\u0130",
                        "\u212A",
                        "\u017F",
                        "\u200B",
                        "\u200D",
                        "\u2060",
                        "\uFEFF",
                        "\u00AD",
                        "\u202E",
                        "\u0301",
                        "\uFF34",
                        "\u24E3",
                        "%54",
                        "%20",
                        "%00",
                        "%E2%80%8B"));
    }

    @Property
    @Label("NT10-TR-3: con cualquier texto responde, y la clave que da es estable")
    void cualquierTexto(@ForAll("textos") String texto) {
        assertThatCode(() -> DireccionDeCuenta.leer(texto)).doesNotThrowAnyException();
        DireccionDeCuenta.leer(texto).ifPresent(lectura -> assertThat(lectura.claves())
                .allSatisfy(clave -> assertThat(DireccionDeCuenta.clave(clave)).contains(clave)));
    }

    @Provide
    Arbitrary<String> textos() {
        Arbitrary<String> pedazos = Arbitraries.of(
                "https://",
                "http:",
                "//",
                "/",
                "\\",
                "@",
                ":",
                "?",
                "#",
                "&",
                "=",
                "%",
                "%2F",
                "%2e",
                "..",
                ".",
                "-",
                "facebook.com",
                "x.com",
                "youtube.com",
                "wa.me",
                "www.",
                "DIFTecate",
                "profile.php",
                "id=123",
                "pages",
                "people",
                "p",
                "channel",
                "UCabcDEF1234567",
                "123456789",
                "user",
                "c",
                "@",
                "ñ",
                "\u200B",
                "send",
                "phone=526651234567",
                "intent",
                "follow",
                "screen_name=DIF",
                "stories");
        return Arbitraries.oneOf(
                pedazos.list().ofMaxSize(9).map(lista -> String.join("", lista)),
                pedazos.list().ofMaxSize(6).map(lista -> "https://facebook.com/" + String.join("/", lista)),
                Arbitraries.strings().all().ofMaxLength(60));
    }

    private static boolean soloAscii(String texto) {
        return texto.chars().allMatch(c -> c < 128);
    }
}
