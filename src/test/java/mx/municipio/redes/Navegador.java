package mx.municipio.redes;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lo que hace un navegador con la sesión: cookies, formas con su token y redirecciones que no sigue solo. */
public final class Navegador {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Navegador(int puerto) {
        this.base = "http://localhost:" + puerto;
    }

    /** Abre la página de acceso y entra. */
    public HttpResponse<String> entrar(String usuario, String clave) {
        String token = token(get("/login").body());
        return forma(
                "/login",
                "username=" + codificar(usuario) + "&password=" + codificar(clave) + "&_csrf=" + codificar(token));
    }

    public HttpResponse<String> get(String ruta) {
        return enviar(pedir(ruta).header("Accept", "text/html").GET());
    }

    public HttpResponse<String> getJson(String ruta) {
        return enviar(pedir(ruta)
                .header("Accept", "application/json")
                .header("X-Requested-With", "XMLHttpRequest")
                .GET());
    }

    public HttpResponse<String> forma(String ruta, String cuerpo) {
        return enviar(pedir(ruta)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(cuerpo)));
    }

    /** Escribe JSON por una aplicación web del motor, con el token que su cookie trae. */
    public HttpResponse<String> postAlMotor(String ruta, String cuerpo) {
        HttpRequest.Builder peticion =
                pedir(ruta).header("Content-Type", "application/json").header("Accept", "application/json");
        String token = cookie("XSRF-TOKEN");
        if (token != null) {
            peticion.header("X-XSRF-TOKEN", token);
        }
        return enviar(peticion.POST(BodyPublishers.ofString(cuerpo)));
    }

    public @Nullable String cookie(String nombre) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(nombre))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public HttpRequest.Builder pedir(String ruta) {
        return HttpRequest.newBuilder(URI.create(base + ruta));
    }

    public HttpResponse<String> enviar(HttpRequest.Builder peticion) {
        try {
            return http.send(peticion.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Una petición con HTTP Basic, como la de un programa. */
    public HttpResponse<String> basic(String usuario, String clave, String metodo, String ruta, @Nullable String json) {
        HttpRequest.Builder peticion = pedir(ruta)
                .header("Authorization", credencial(usuario, clave))
                .header("Accept", "application/json, application/problem+json");
        if (json == null) {
            return enviar(peticion.method(metodo, BodyPublishers.noBody()));
        }
        return enviar(
                peticion.header("Content-Type", "application/json").method(metodo, BodyPublishers.ofString(json)));
    }

    public static String credencial(String usuario, String clave) {
        return "Basic " + Base64.getEncoder().encodeToString((usuario + ":" + clave).getBytes(StandardCharsets.UTF_8));
    }

    public static String token(String pagina) {
        Matcher forma = TOKEN.matcher(pagina);
        if (!forma.find()) {
            throw new AssertionError("La página no trae token CSRF: " + pagina);
        }
        return forma.group(1);
    }

    private static String codificar(String texto) {
        return URLEncoder.encode(texto, StandardCharsets.UTF_8);
    }
}
