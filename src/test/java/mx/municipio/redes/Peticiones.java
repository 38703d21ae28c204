package mx.municipio.redes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Scope;

/** Lo que pide un programa, con HTTP Basic, o una aplicación web del motor, con la sesión y el token de esa persona. */
@TestComponent
@Scope(BeanDefinition.SCOPE_PROTOTYPE)
public final class Peticiones {

    /** Escapa lo que no es ASCII: así viaja tal cual también lo que UTF-8 no puede llevar. */
    public static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Los dos montajes del REST del motor: Basic para programas y la sesión de sus aplicaciones web. */
    public enum Via {
        ENGINE_REST("/engine-rest"),
        APLICACIONES("/camunda/api/engine/engine/default");

        private final String raiz;

        Via(String raiz) {
            this.raiz = raiz;
        }
    }

    public record Respuesta(int estado, String cuerpo, HttpHeaders cabeceras) {

        public JsonNode json() {
            try {
                return JSON.readTree(cuerpo);
            } catch (JsonProcessingException e) {
                throw new AssertionError("No es JSON: " + cuerpo, e);
            }
        }

        public String texto(String campo) {
            return json().path(campo).asText();
        }

        /** El primero de los que un error nombra. */
        public String campo() {
            return json().at("/errores/0/campo").asText();
        }

        /** Si el estado es ese; si no, la prueba falla mostrando el cuerpo. */
        public Respuesta es(int esperado) {
            assertThat(estado).as(cuerpo).isEqualTo(esperado);
            return this;
        }

        /** Un error de nuestra API: RFC 9457 en español y sin trazas. */
        public Respuesta esProblema(int esperado, String... detalle) {
            es(esperado);
            assertThat(cabeceras.firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(json().path("status").asInt()).isEqualTo(esperado);
            assertThat(texto("title")).isNotBlank();
            assertThat(texto("detail")).isNotBlank();
            assertThat(List.of(detalle))
                    .allSatisfy(parte -> assertThat(texto("detail")).contains(parte));
            assertThat(cuerpo).doesNotContain("Exception", "java.", "\"trace\"", "at mx.");
            return this;
        }
    }

    private record Sesion(Navegador navegador, String csrf) {}

    private final int puerto;
    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Sesion> sesiones = new ConcurrentHashMap<>();

    public Peticiones(@Value("${local.server.port}") int puerto) {
        this.puerto = puerto;
        this.base = "http://localhost:" + puerto;
    }

    /** Un navegador en que nadie ha entrado. */
    public Navegador navegador() {
        return new Navegador(puerto);
    }

    /** Un navegador en que entró esa persona. */
    public Navegador navegador(String usuario) {
        var navegador = navegador();
        navegador.entrar(usuario, "demo");
        return navegador;
    }

    /** Lo que lee quien no ha entrado. */
    public Respuesta anonimo(String ruta) {
        return enviar(pedir(ruta).GET());
    }

    public Respuesta get(String usuario, String ruta) {
        return basic(usuario, "GET", ruta, null);
    }

    /** Lo que esa persona lee. */
    public JsonNode json(String usuario, String ruta) {
        return get(usuario, ruta).es(200).json();
    }

    public Respuesta post(String usuario, String ruta, @Nullable Object cuerpo) {
        return basic(usuario, "POST", ruta, cuerpo);
    }

    /** Con HTTP Basic; el cuerpo va como JSON, o tal cual si ya es texto. */
    public Respuesta basic(
            String usuario, String metodo, String ruta, @Nullable Object cuerpo, String... otrasCabeceras) {
        HttpRequest.Builder peticion = pedir(ruta).header("Authorization", Navegador.credencial(usuario, "demo"));
        if (otrasCabeceras.length > 0) {
            peticion.headers(otrasCabeceras);
        }
        return enviar(http, conCuerpo(peticion, metodo, cuerpo));
    }

    /** Con la sesión que esa persona tiene abierta en las aplicaciones del motor. */
    public Respuesta web(String usuario, String metodo, String ruta, @Nullable Object cuerpo, String... tipo) {
        Sesion sesion = sesiones.computeIfAbsent(usuario, this::entrar);
        HttpRequest.Builder peticion = conCuerpo(pedir(ruta).header("X-XSRF-TOKEN", sesion.csrf), metodo, cuerpo);
        for (String otro : tipo) {
            peticion.setHeader("Content-Type", otro);
        }
        HttpResponse<String> respuesta = sesion.navegador.enviar(peticion);
        return new Respuesta(respuesta.statusCode(), respuesta.body(), respuesta.headers());
    }

    /** Al REST del motor, por ese montaje. */
    public Respuesta por(Via via, String usuario, String metodo, String ruta, @Nullable Object cuerpo) {
        return via == Via.ENGINE_REST
                ? basic(usuario, metodo, via.raiz + ruta, cuerpo)
                : web(usuario, metodo, via.raiz + ruta, cuerpo);
    }

    /** Lo mismo, dicho «MÉTODO ruta», y el cuerpo si lleva. */
    public Respuesta por(Via via, String usuario, String orden) {
        String[] partes = orden.split(" ", 3);
        return por(via, usuario, partes[0], partes[1], partes.length < 3 ? null : partes[2]);
    }

    /** Esos datos como los escribe un programa que llama al REST del motor. */
    public static Map<String, Object> variables(Map<String, ?> datos) {
        Map<String, Object> variables = new LinkedHashMap<>();
        datos.forEach((clave, valor) -> variables.put(clave, Map.of("value", valor)));
        return Map.of("variables", variables);
    }

    public HttpRequest.Builder pedir(String ruta) {
        return HttpRequest.newBuilder(URI.create(base + ruta))
                .header("Accept", "application/json, application/problem+json");
    }

    public Respuesta enviar(HttpRequest.Builder peticion) {
        return enviar(http, peticion);
    }

    /** Un archivo en esa parte de una forma, como lo envía curl: cada vez con otra frontera. */
    public HttpRequest.Builder archivo(
            String usuario, String ruta, String parte, String nombre, String tipo, byte[] bytes) {
        String frontera = "frontera-" + UUID.randomUUID();
        var cuerpo = new ByteArrayOutputStream();
        cuerpo.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n")
                        .formatted(frontera, parte, nombre, tipo)
                        .getBytes(StandardCharsets.UTF_8));
        cuerpo.writeBytes(bytes);
        cuerpo.writeBytes(("\r\n--" + frontera + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return pedir(ruta)
                .header("Authorization", Navegador.credencial(usuario, "demo"))
                .header("Content-Type", "multipart/form-data; boundary=" + frontera)
                .POST(BodyPublishers.ofByteArray(cuerpo.toByteArray()));
    }

    private Sesion entrar(String usuario) {
        var navegador = navegador(usuario);
        String csrf = navegador
                .get("/camunda/app/welcome/default/")
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .orElseThrow();
        return new Sesion(navegador, csrf);
    }

    private static HttpRequest.Builder conCuerpo(HttpRequest.Builder peticion, String metodo, @Nullable Object cuerpo) {
        if (cuerpo == null) {
            return peticion.method(metodo, BodyPublishers.noBody());
        }
        String texto = cuerpo instanceof String crudo ? crudo : escribir(cuerpo);
        return peticion.header("Content-Type", "application/json")
                .method(metodo, BodyPublishers.ofString(texto, StandardCharsets.UTF_8));
    }

    /** Un objeto JSON, con sus claves en orden. */
    public static Map<String, Object> leer(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** Tal cual por el enchufe: un cliente de HTTP corregiría la dirección antes de enviarla. */
    public String crudo(String metodo, String ruta, String acepta) {
        try (var conexion = new Socket("localhost", puerto)) {
            String peticion = "%s %s HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\nConnection: close\r\n\r\n";
            conexion.getOutputStream()
                    .write(peticion.formatted(metodo, ruta, acepta).getBytes(StandardCharsets.US_ASCII));
            return new String(conexion.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String escribir(Object cuerpo) {
        try {
            return JSON.writeValueAsString(cuerpo);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Respuesta enviar(HttpClient http, HttpRequest.Builder peticion) {
        try {
            HttpResponse<String> respuesta = http.send(peticion.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Respuesta(respuesta.statusCode(), respuesta.body(), respuesta.headers());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
