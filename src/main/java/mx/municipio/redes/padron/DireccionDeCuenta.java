package mx.municipio.redes.padron;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.municipio.redes.norma.Clausula;
import mx.municipio.redes.padron.domain.ReglaDelIdentificadorEnX;
import org.jspecify.annotations.Nullable;

/**
 * Las muchas maneras de escribir la dirección de una cuenta, reducidas a una: su clave, que es a su vez una dirección
 * ({@code facebook.com/diftecate}, {@code x.com/diftecate}, {@code youtube.com/@diftecate}). Dos direcciones de la misma
 * cuenta dan la misma clave; una que se le parece da otra, o ninguna.
 *
 * <p>Ante la duda no se iguala: más vale decir «desconocida» de una oficial que «oficial» de una ajena. Por eso solo se
 * conocen las redes escritas aquí, no se traduce ningún carácter que no sea ASCII, ninguna dirección abreviada se sigue, y
 * una que no es de cuenta en esas redes ({@code https://facebook.com/groups/…}) solo es igual a ella misma. De la
 * abreviada, y de la de una publicación que no dice de quién es, se sabe que no se puede saber.
 */
@Clausula("NT10-TR-3")
public final class DireccionDeCuenta {

    /**
     * Lo que una dirección nombra.
     *
     * @param claves las cuentas que puede nombrar: una, o varias si es un identificador como {@code @DIFTecate}, que no
     *     dice de qué red; ninguna si lleva letras que la harían parecer otra
     * @param dentro si nombra algo dentro de la cuenta: una publicación o una sección
     * @param callada si es abreviada, o de una publicación, y no dice de qué cuenta: ella lo sabe, quien la lee no
     */
    public record Lectura(Set<String> claves, boolean dentro, boolean callada) {

        public Lectura {
            claves = Set.copyOf(claves);
        }
    }

    private record Hallada(String clave, boolean dentro) {}

    private enum Sitio {
        FACEBOOK,
        X,
        INSTAGRAM,
        YOUTUBE,
        TIKTOK,
        WHATSAPP,
        TELEFONO,
        MENSAJES
    }

    private static final int MAXIMO = 2000;

    private static final Map<String, Sitio> DOMINIOS = Map.of(
            "facebook.com", Sitio.FACEBOOK,
            "fb.com", Sitio.FACEBOOK,
            "x.com", Sitio.X,
            "twitter.com", Sitio.X,
            "instagram.com", Sitio.INSTAGRAM,
            "youtube.com", Sitio.YOUTUBE,
            "tiktok.com", Sitio.TIKTOK,
            "whatsapp.com", Sitio.WHATSAPP,
            "wa.me", Sitio.TELEFONO,
            "m.me", Sitio.MENSAJES);

    /** Lo que un servicio de estos lleva detrás solo se sabe siguiéndolo. */
    private static final Set<String> ABREVIADORES = palabras(
            """
            bit.ly bitly.com j.mp t.co tinyurl.com goo.gl maps.app.goo.gl is.gd v.gd ow.ly buff.ly dlvr.it ift.tt
            lnkd.in rebrand.ly cutt.ly shorturl.at shorturl.com rb.gy t.ly tiny.cc tiny.one tny.im s.id bl.ink n9.cl
            acortar.link short.io short.gy soo.gd qrco.de shrtco.de x.gd da.gd
            trib.al spr.ly mtr.cool snip.ly po.st adf.ly bit.do bitly.ws bityl.co clck.ru cli.re cort.as dub.sh goo.su
            hubs.ly hubs.la kutt.it lc.cx lin.ee ln.run mcaf.ee me2.do ouo.io pics.ee qr.ae reurl.cc rotf.lol
            shorte.st shorturl.asia shorturl.gg shre.ink surl.li tinylink.net tr.ee u.nu urlr.me urlz.fr wp.me
            xurl.es y2u.be 2cm.es abre.ai acesse.one encr.pw l1nk.dev l1nq.com
            wa.link walink.co fb.me fb.watch on.fb.me ig.me instagr.am tmblr.co pin.it youtu.be
            vm.tiktok.com vt.tiktok.com redd.it amzn.to g.co g.page aka.ms""");

    /** Donde un identificador como {@code @DIFTecate} puede nombrar una cuenta. */
    private static final List<String> REDES_CON_IDENTIFICADOR =
            List.of("facebook.com/", "x.com/", "instagram.com/", "youtube.com/@", "tiktok.com/@");

    /** Donde una red avisa que se sale de ella: la dirección a la que se va viene escrita en el parámetro. */
    private static final Map<String, String> SALIDAS = Map.of(
            "l.facebook.com/l.php", "u",
            "lm.facebook.com/l.php", "u",
            "www.facebook.com/l.php", "u",
            "m.facebook.com/l.php", "u",
            "facebook.com/l.php", "u",
            "l.instagram.com", "u",
            "youtube.com/redirect", "q",
            "www.youtube.com/redirect", "q",
            "m.youtube.com/redirect", "q");

    private static final Pattern ESQUEMA_WEB = Pattern.compile("(?i)https?:[/\\\\]*(.*)", Pattern.DOTALL);
    private static final Pattern OTRO_ESQUEMA = Pattern.compile("(?i)[a-z][a-z0-9+-]*:.*");
    private static final Pattern PARTES = Pattern.compile("([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern CORREO = Pattern.compile("[^@/?#:]+@[^@/?#:]+");

    /** Un nombre de dominio, también uno engañoso; sin él, lo tecleado no es una dirección. */
    private static final Pattern DOMINIO =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cf}%_-]+(?:\\.[\\p{L}\\p{M}\\p{N}\\p{Cf}%_-]+)+\\.?");

    private static final Pattern TERMINACION_NUMERICA = Pattern.compile(".*\\.\\d+\\.?");
    private static final Pattern SUBDOMINIO = Pattern.compile("www|m|mobile|web|mbasic|touch|[a-z]{2}-[a-z]{2}");
    private static final Pattern IDENTIFICADOR = Pattern.compile("[a-z0-9._-]{1,100}");
    private static final Pattern NUMERO = Pattern.compile("\\d{1,30}");
    private static final Pattern NOMBRE_Y_NUMERO = Pattern.compile(".*-(\\d{6,30})");
    private static final Pattern CANAL_DE_YOUTUBE = Pattern.compile("UC[A-Za-z0-9_-]{10,40}");
    private static final Pattern CANAL_DE_WHATSAPP = Pattern.compile("[A-Za-z0-9_-]{10,60}");
    private static final Pattern TELEFONO = Pattern.compile("\\d{8,15}");
    private static final Pattern TELEFONO_SUELTO = Pattern.compile("\\+[\\d\\s\\p{Z}\\p{Pd}().]+");
    private static final Pattern ADORNO_DE_TELEFONO = Pattern.compile("[\\s\\p{Z}\\p{Pd}().+]+");

    /** En México, WhatsApp antepone o no un 1 al mismo número de diez dígitos. */
    private static final Pattern MEXICANO = Pattern.compile("521?(\\d{10})");

    // Lo que una frase pone junto a la dirección que cita, en cualquier alfabeto; ninguna red empieza ni termina así un
    // identificador. Lo que en una dirección dice algo (/ @ # % & _ -) no es de la frase.
    private static final String DE_LA_FRASE = "[\\p{P}<>|`~&&[^/\\\\@#%&_-]]";
    private static final Pattern ANTES_DE_ELLA = Pattern.compile("^(?:[\\s\\p{Z}]|" + DE_LA_FRASE + ")+");
    private static final Pattern TRAS_ELLA = Pattern.compile("(?:[\\s\\p{Z}]|" + DE_LA_FRASE + ")+$");
    private static final Pattern FINAL = Pattern.compile("(?:/|" + DE_LA_FRASE + ")+$");

    // Palabras que en esa red nunca son una cuenta: sin ellas, una dirección para compartir pasaría por la de todos.
    private static final Set<String> RESERVADAS_FACEBOOK = palabras(
            """
            ads business dialog events flx gaming groups hashtag help l.php legal login marketplace media
            messages notes pages people permalink.php pg p photo photo.php photos plugins policies privacy
            reel reels search settings share share.php sharer sharer.php stories story.php tr v video.php
            videos watch""");
    private static final Set<String> CALLADAS_FACEBOOK = palabras(
            """
            media permalink.php photo photo.php r reel reels share story.php v video.php videos watch""");
    private static final Set<String> RESERVADAS_X = palabras(
            """
            compose explore hashtag home i intent jobs login messages notifications privacy search settings
            share signup tos""");
    private static final Set<String> RESERVADAS_INSTAGRAM = palabras(
            """
            _n _u about accounts api ar developer direct emails explore invites legal p popular press reel
            reels s share stories tv web""");
    private static final Set<String> RESERVADAS_YOUTUBE = palabras(
            """
            about account attribution_link c channel clip embed feed gaming hashtag kids live movies music
            oembed playlist post premium redirect results shorts source t user v watch""");

    // De quién es una de estas no lo dice su dirección.
    private static final Set<String> CALLADAS_INSTAGRAM = palabras("p reel reels s tv");
    private static final Set<String> CALLADAS_YOUTUBE =
            palabras("""
            attribution_link clip embed live playlist post shorts v watch""");
    private static final Set<String> CALLADAS_TIKTOK = palabras("t v");
    private static final Set<String> CALLADAS_TELEFONO = palabras("message qr");

    /** Las maneras de nombrar un canal de YouTube, que no se deducen una de otra. */
    private static final List<String> FORMAS_DE_YOUTUBE =
            List.of("youtube.com/@", "youtube.com/channel/", "youtube.com/c/", "youtube.com/user/");

    private DireccionDeCuenta() {}

    /**
     * La clave con que se guarda una cuenta, que es ella misma una dirección: la clave de una clave es igual. Vacía si lo
     * escrito no es la dirección de una sola.
     */
    public static Optional<String> clave(String direccion) {
        return leer(direccion)
                .filter(lectura -> lectura.claves.size() == 1)
                .map(lectura -> lectura.claves.iterator().next());
    }

    /**
     * El identificador como su red lo distingue: sin arroba ni mayúsculas; en Facebook, sin los puntos; el teléfono de
     * WhatsApp, solo sus dígitos.
     */
    public static String identificador(Red red, String escrito) {
        String nombre = ReglaDelIdentificadorEnX.sinArroba(escrito).toLowerCase(Locale.ROOT);
        return switch (red) {
            case FACEBOOK -> nombre.replace(".", "");
            case WHATSAPP -> numero(nombre).orElse(nombre);
            case X, INSTAGRAM, YOUTUBE, TIKTOK -> nombre;
        };
    }

    /**
     * El comienzo de las claves de esa forma, si la cuenta tiene además otras que de esta no se deducen: un canal de YouTube
     * se nombra por su arroba, por su número o por su nombre de antes.
     */
    public static Optional<String> forma(String clave) {
        return FORMAS_DE_YOUTUBE.stream().filter(clave::startsWith).findFirst();
    }

    /** La dirección sola, sin lo que la frase de donde se copió le dejó pegado. */
    public static String sinFrase(String texto) {
        return TRAS_ELLA.matcher(ANTES_DE_ELLA.matcher(texto).replaceFirst("")).replaceFirst("");
    }

    /** Qué nombra lo que alguien tecleó o pegó; vacío si no es una dirección ni un identificador con arroba. */
    public static Optional<Lectura> leer(String texto) {
        String limpio = sinFrase(texto);
        if (TELEFONO_SUELTO.matcher(limpio).matches()) {
            return numero(limpio).map(numero -> new Lectura(Set.of("wa.me/" + numero), false, false));
        }
        if (limpio.isEmpty() || limpio.length() > MAXIMO || limpio.chars().anyMatch(DireccionDeCuenta::ajenoAUna)) {
            return Optional.empty();
        }
        if (limpio.startsWith("@")) {
            return limpio.length() == 1 ? Optional.empty() : Optional.of(identificador(limpio.substring(1)));
        }
        Matcher web = ESQUEMA_WEB.matcher(limpio);
        boolean conEsquema = web.matches();
        String resto = conEsquema ? web.group(1) : limpio.replaceFirst("^[/\\\\]{2,}", "");
        if (!conEsquema && (OTRO_ESQUEMA.matcher(resto).matches() || esCorreo(resto))) {
            return Optional.empty();
        }
        Matcher partes = PARTES.matcher(diagonales(resto));
        if (!partes.matches()) {
            return Optional.empty();
        }
        String autoridad = partes.group(1);
        // Lo que va antes de la arroba no es el sitio: https://facebook.com@otro.com es de otro.com.
        String sitio = autoridad.substring(autoridad.lastIndexOf('@') + 1);
        String dominio = sitio.replaceFirst(":\\d*$", "");
        if (!DOMINIO.matcher(dominio).matches()
                || (!conEsquema && TERMINACION_NUMERICA.matcher(dominio).matches())) {
            return Optional.empty();
        }
        String puerto = sitio.substring(dominio.length()).replaceFirst("^:(80|443)?$", "");
        String ruta = FINAL.matcher(partes.group(2)).replaceFirst("");
        String consulta = sinFrase(Objects.requireNonNullElse(partes.group(3), ""));
        if (ruta.isEmpty() && sitio(dominio) != null) {
            return Optional.of(new Lectura(Set.of(), false, false));
        }
        if (puerto.isEmpty()) {
            String destino = destino(dominio, ruta, consulta);
            if (destino != null) {
                return leer(destino);
            }
            Hallada hallada = enSuSitio(dominio, ruta, consulta);
            if (hallada != null) {
                return Optional.of(new Lectura(Set.of(hallada.clave), hallada.dentro, false));
            }
        }
        return Optional.of(soloElla(
                sinPuntoFinal(minusculas(dominio)) + puerto + ruta + (consulta.isEmpty() ? "" : "?" + consulta),
                puerto.isEmpty() && callada(dominio, ruta)));
    }

    /** Una dirección que no se sabe leer solo es igual a ella misma. */
    private static Lectura soloElla(String direccion, boolean callada) {
        boolean ascii = direccion.chars().allMatch(caracter -> caracter < 128);
        return new Lectura(ascii ? Set.of("https://" + direccion) : Set.of(), false, callada);
    }

    /** La que la red lleva escrita al salir de ella, si es otra completa y no otra salida. */
    private static @Nullable String destino(String dominio, String ruta, String consulta) {
        String parametro = SALIDAS.get(minusculas(dominio) + ruta);
        String destino = parametro == null ? null : parametro(consulta, parametro);
        return destino != null
                        && ESQUEMA_WEB.matcher(destino).matches()
                        && SALIDAS.keySet().stream().noneMatch(minusculas(destino)::contains)
                ? destino
                : null;
    }

    private static boolean callada(String dominio, String ruta) {
        String nombre = sinPuntoFinal(minusculas(dominio));
        if (ABREVIADORES.contains(nombre.startsWith("www.") ? nombre.substring(4) : nombre)) {
            return !ruta.isEmpty();
        }
        Sitio sitio = sitio(dominio);
        List<String> tramos = tramos(ruta);
        if (sitio == null || tramos == null || tramos.isEmpty()) {
            return false;
        }
        String primero = minusculas(tramos.get(0));
        return switch (sitio) {
            case FACEBOOK -> CALLADAS_FACEBOOK.contains(primero);
            case X -> primero.equals("i");
            case INSTAGRAM -> CALLADAS_INSTAGRAM.contains(primero);
            case YOUTUBE -> CALLADAS_YOUTUBE.contains(primero);
            case TIKTOK -> CALLADAS_TIKTOK.contains(primero);
            case TELEFONO -> CALLADAS_TELEFONO.contains(primero);
            case WHATSAPP -> nombre.startsWith("api.") && CALLADAS_TELEFONO.contains(primero);
            case MENSAJES -> false;
        };
    }

    private static Lectura identificador(String nombre) {
        String sinMayusculas = minusculas(nombre);
        if (!IDENTIFICADOR.matcher(sinMayusculas).matches()
                || NUMERO.matcher(sinMayusculas).matches()) {
            return new Lectura(Set.of(), false, false);
        }
        Set<String> claves = new TreeSet<>();
        for (String red : REDES_CON_IDENTIFICADOR) {
            String suya = red + (red.equals("facebook.com/") ? sinMayusculas.replace(".", "") : sinMayusculas);
            clave(red + sinMayusculas).filter(suya::equals).ifPresent(claves::add);
        }
        return new Lectura(claves, false, false);
    }

    private static @Nullable Hallada enSuSitio(String dominio, String ruta, String consulta) {
        Sitio sitio = sitio(dominio);
        List<String> tramos = tramos(ruta);
        if (sitio == null || tramos == null) {
            return null;
        }
        return switch (sitio) {
            case FACEBOOK -> enFacebook(tramos, consulta);
            case X -> enX(tramos, consulta);
            case INSTAGRAM -> enInstagram(tramos);
            case YOUTUBE -> enYoutube(tramos);
            case TIKTOK -> enTiktok(tramos);
            case WHATSAPP -> enWhatsapp(tramos, consulta);
            case TELEFONO -> enTelefono(tramos);
            case MENSAJES -> tramos.size() == 1 ? cuentaDeFacebook(tramos.get(0), true) : null;
        };
    }

    private static @Nullable Hallada enFacebook(List<String> tramos, String consulta) {
        if (tramos.isEmpty()) {
            return null;
        }
        String primero = minusculas(tramos.get(0));
        int cuantos = tramos.size();
        switch (primero) {
            case "profile.php":
                return cuantos == 1 ? numerica(parametro(consulta, "id"), false) : null;
            case "story.php":
            case "permalink.php":
                return cuantos == 1 ? numerica(parametro(consulta, "id"), true) : null;
            case "people":
                return cuantos < 3 ? null : numerica(tramos.get(2), cuantos > 3);
            case "p":
                return cuantos < 2 ? null : conNumero(tramos.get(1), cuantos > 2);
            case "pg":
                return cuantos < 2 ? null : cuentaDeFacebook(tramos.get(1), cuantos > 2);
            case "pages":
                if (cuantos > 3 && minusculas(tramos.get(1)).equals("category")) {
                    return conNumero(tramos.get(3), cuantos > 4);
                }
                return cuantos < 3 ? null : numerica(tramos.get(2), cuantos > 3);
            default:
                return cuentaDeFacebook(tramos.get(0), cuantos > 1);
        }
    }

    private static @Nullable Hallada cuentaDeFacebook(String tramo, boolean dentro) {
        if (NUMERO.matcher(tramo).matches()) {
            return numerica(tramo, dentro);
        }
        Hallada conNumero = conNumero(tramo, dentro);
        return conNumero != null ? conNumero : porNombreEnFacebook(tramo, dentro);
    }

    /** Facebook no distingue los puntos de un nombre; lo que sin ellos sería otra cosa, no es ninguna. */
    private static @Nullable Hallada porNombreEnFacebook(String tramo, boolean dentro) {
        Hallada conPuntos = comun("facebook.com/", tramo, RESERVADAS_FACEBOOK, dentro);
        if (conPuntos == null || tramo.indexOf('.') < 0) {
            return conPuntos;
        }
        String nombre = tramo.replace(".", "");
        return NUMERO.matcher(nombre).matches()
                        || NOMBRE_Y_NUMERO.matcher(nombre).matches()
                ? null
                : comun("facebook.com/", nombre, RESERVADAS_FACEBOOK, dentro);
    }

    /** {@code Nombre-123456}: el nombre es adorno, la cuenta es el número. */
    private static @Nullable Hallada conNumero(String tramo, boolean dentro) {
        Matcher partes = NOMBRE_Y_NUMERO.matcher(tramo);
        return partes.matches() ? numerica(partes.group(1), dentro) : null;
    }

    private static @Nullable Hallada numerica(@Nullable String numero, boolean dentro) {
        return numero == null || !NUMERO.matcher(numero).matches()
                ? null
                : new Hallada("facebook.com/profile.php?id=" + numero, dentro);
    }

    private static @Nullable Hallada enX(List<String> tramos, String consulta) {
        if (tramos.isEmpty()) {
            return null;
        }
        if (tramos.size() == 2
                && tramos.get(0).equals("intent")
                && Set.of("user", "follow").contains(tramos.get(1))) {
            String nombre = parametro(consulta, "screen_name");
            return nombre == null ? null : comun("x.com/", nombre, RESERVADAS_X, true);
        }
        return comun("x.com/", tramos.get(0), RESERVADAS_X, tramos.size() > 1);
    }

    private static @Nullable Hallada enInstagram(List<String> tramos) {
        if (tramos.isEmpty()) {
            return null;
        }
        if (tramos.get(0).equals("stories")) {
            return tramos.size() < 2 || tramos.get(1).equals("highlights")
                    ? null
                    : comun("instagram.com/", tramos.get(1), RESERVADAS_INSTAGRAM, true);
        }
        return comun("instagram.com/", tramos.get(0), RESERVADAS_INSTAGRAM, tramos.size() > 1);
    }

    private static @Nullable Hallada enYoutube(List<String> tramos) {
        if (tramos.isEmpty()) {
            return null;
        }
        String primero = tramos.get(0);
        if (primero.startsWith("@")) {
            return conArroba("youtube.com/@", primero, tramos.size() > 1);
        }
        if (!Set.of("c", "user", "channel").contains(primero)) {
            // La forma breve de /c/.
            return comun("youtube.com/c/", primero, RESERVADAS_YOUTUBE, tramos.size() > 1);
        }
        if (tramos.size() < 2) {
            return null;
        }
        boolean dentro = tramos.size() > 2;
        if (!primero.equals("channel")) {
            return comun("youtube.com/" + primero + "/", tramos.get(1), Set.of(), dentro);
        }
        return CANAL_DE_YOUTUBE.matcher(tramos.get(1)).matches()
                ? new Hallada("youtube.com/channel/" + tramos.get(1), dentro)
                : null;
    }

    private static @Nullable Hallada enTiktok(List<String> tramos) {
        return tramos.isEmpty() || !tramos.get(0).startsWith("@")
                ? null
                : conArroba("tiktok.com/@", tramos.get(0), tramos.size() > 1);
    }

    private static @Nullable Hallada enWhatsapp(List<String> tramos, String consulta) {
        if (tramos.size() == 1 && tramos.get(0).equals("send")) {
            String numero = parametro(consulta, "phone");
            return numero == null ? null : telefono(numero);
        }
        return tramos.size() < 2
                        || !tramos.get(0).equals("channel")
                        || !CANAL_DE_WHATSAPP.matcher(tramos.get(1)).matches()
                ? null
                : new Hallada("whatsapp.com/channel/" + tramos.get(1), tramos.size() > 2);
    }

    /** {@code wa.me/c/número} es el catálogo de esa cuenta. */
    private static @Nullable Hallada enTelefono(List<String> tramos) {
        if (tramos.size() == 2 && tramos.get(0).equals("c")) {
            Hallada suya = telefono(tramos.get(1));
            return suya == null ? null : new Hallada(suya.clave, true);
        }
        return tramos.size() == 1 ? telefono(tramos.get(0)) : null;
    }

    private static @Nullable Hallada telefono(String escrito) {
        return numero(escrito)
                .map(numero -> new Hallada("wa.me/" + numero, false))
                .orElse(null);
    }

    /** Los dígitos de un teléfono con su país; vacío si no lo es. */
    private static Optional<String> numero(String escrito) {
        String digitos = ADORNO_DE_TELEFONO.matcher(escrito).replaceAll("");
        if (!TELEFONO.matcher(digitos).matches()) {
            return Optional.empty();
        }
        Matcher mexicano = MEXICANO.matcher(digitos);
        return Optional.of(mexicano.matches() ? "52" + mexicano.group(1) : digitos);
    }

    private static @Nullable Hallada conArroba(String sitio, String tramo, boolean dentro) {
        return comun(sitio, tramo.substring(1), Set.of(), dentro);
    }

    /** Una cuenta nombrada por su identificador, en el que las mayúsculas no cuentan. */
    private static @Nullable Hallada comun(String sitio, String tramo, Set<String> reservadas, boolean dentro) {
        String nombre = minusculas(tramo.startsWith("@") && sitio.endsWith(".com/") ? tramo.substring(1) : tramo);
        return !IDENTIFICADOR.matcher(nombre).matches() || reservadas.contains(nombre) || nombre.endsWith(".php")
                ? null
                : new Hallada(sitio + nombre, dentro);
    }

    private static @Nullable Sitio sitio(String dominio) {
        String nombre = sinPuntoFinal(minusculas(dominio));
        Sitio exacto = DOMINIOS.get(nombre);
        if (exacto != null) {
            return exacto;
        }
        int punto = nombre.indexOf('.');
        String subdominio = nombre.substring(0, Math.max(0, punto));
        Sitio sitio = DOMINIOS.get(nombre.substring(punto + 1));
        if (sitio == Sitio.WHATSAPP && subdominio.equals("api")) {
            return sitio;
        }
        return SUBDOMINIO.matcher(subdominio).matches() ? sitio : null;
    }

    /** Los tramos de la ruta, ya sin codificar; nulo si un navegador podría leerla de otro modo. */
    private static @Nullable List<String> tramos(String ruta) {
        if (ruta.isEmpty()) {
            return List.of();
        }
        List<String> tramos = Arrays.stream(ruta.substring(1).split("/", -1))
                .map(DireccionDeCuenta::descodificar)
                .toList();
        boolean dudosa = tramos.stream()
                .anyMatch(tramo -> tramo.isEmpty()
                        || tramo.equals(".")
                        || tramo.equals("..")
                        || tramo.indexOf('/') >= 0
                        || tramo.indexOf('\\') >= 0);
        return dudosa ? null : tramos;
    }

    /** El valor del parámetro; nulo si falta o si viene dos veces con valores distintos. */
    private static @Nullable String parametro(String consulta, String nombre) {
        List<String> valores = Stream.of(consulta.split("&"))
                .map(par -> par.split("=", 2))
                .filter(par -> par.length == 2 && descodificar(par[0]).equals(nombre))
                .map(par -> descodificar(par[1]))
                .distinct()
                .toList();
        return valores.size() == 1 ? valores.get(0) : null;
    }

    /** Texto vacío si lo codificado no es UTF-8. */
    private static String descodificar(String texto) {
        if (texto.indexOf('%') < 0) {
            return texto;
        }
        byte[] crudo = texto.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(crudo.length);
        for (int i = 0; i < crudo.length; i++) {
            if (crudo[i] != '%') {
                bytes.put(crudo[i]);
                continue;
            }
            int alto = i + 2 < crudo.length ? Character.digit(crudo[i + 1], 16) : -1;
            int bajo = alto < 0 ? -1 : Character.digit(crudo[i + 2], 16);
            if (bajo < 0) {
                return "";
            }
            bytes.put((byte) (alto * 16 + bajo));
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    /** Los navegadores leen {@code \} como {@code /} antes de los parámetros. */
    private static String diagonales(String direccion) {
        int fin = direccion.length();
        for (char corte : new char[] {'?', '#'}) {
            int donde = direccion.indexOf(corte);
            fin = donde < 0 ? fin : Math.min(fin, donde);
        }
        return direccion.substring(0, fin).replace('\\', '/') + direccion.substring(fin);
    }

    /** Un correo no es la dirección de una cuenta; pero «facebook.com@otro.com» es un engaño, no un correo. */
    private static boolean esCorreo(String texto) {
        return CORREO.matcher(texto).matches() && sitio(texto.substring(0, texto.indexOf('@'))) == null;
    }

    private static boolean ajenoAUna(int caracter) {
        return Character.isWhitespace(caracter)
                || Character.isSpaceChar(caracter)
                || Character.isISOControl(caracter)
                || "<>\"{}|^`".indexOf(caracter) >= 0;
    }

    private static String sinPuntoFinal(String dominio) {
        return dominio.endsWith(".") ? dominio.substring(0, dominio.length() - 1) : dominio;
    }

    private static Set<String> palabras(String lista) {
        return Set.of(lista.split("\\s+"));
    }

    /** Solo las ASCII: «K», el signo de kelvin, no es una «k». */
    private static String minusculas(String texto) {
        StringBuilder salida = new StringBuilder(texto.length());
        for (int i = 0; i < texto.length(); i++) {
            char c = texto.charAt(i);
            salida.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return salida.toString();
    }
}
