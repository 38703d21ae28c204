package mx.municipio.redes.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Quien envía consultas por HTTP, una tras otra y por la misma conexión. */
final class Cliente {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final String NUESTRO =
            """
            {"cuenta": "%s", "contenido": "Cierre de la calle Hidalgo por obra, del 1 al 5 de diciembre.",
             "fuente": "Programa de obra 2026", "fechaPrevista": "2026-12-01",
             "duda": "¿Procede mencionar el monto de la obra?", "clase": "INFORMACION_INSTITUCIONAL",
             "elementoPersonal": false, "elementoObjetivo": false, "elementoTemporal": false}""";

    private static final String CRUDO =
            """
            {"variables": {"cuenta": {"value": "%s", "type": "String"},
              "contenido": {"value": "Cierre de la calle Hidalgo por obra, del 1 al 5 de diciembre.", "type": "String"},
              "fuente": {"value": "Programa de obra 2026", "type": "String"},
              "fechaPrevista": {"value": "2026-12-01", "type": "String"},
              "duda": {"value": "¿Procede mencionar el monto de la obra?", "type": "String"},
              "clase": {"value": "INFORMACION_INSTITUCIONAL", "type": "String"},
              "elementoPersonal": {"value": false, "type": "Boolean"},
              "elementoObjetivo": {"value": false, "type": "Boolean"},
              "elementoTemporal": {"value": false, "type": "Boolean"}}}""";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final HttpRequest consulta;

    private Cliente(int puerto, String ruta, String cuerpo, int estado, boolean entra, String usuario) {
        String raiz = "http://localhost:" + puerto;
        HttpRequest.Builder peticion = HttpRequest.newBuilder(URI.create(raiz + ruta))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(cuerpo));
        if (entra) {
            peticion.header("X-CSRF-TOKEN", entrar(raiz, usuario));
        }
        this.consulta = peticion.build();
        this.estado = estado;
    }

    private final int estado;

    /** Con sesión iniciada en la página de acceso. */
    static Cliente nuestro(int puerto, Consultante quien) {
        return new Cliente(
                puerto, "/api/v1/consultas", NUESTRO.formatted(quien.cuenta()), 201, true, quien.usuario());
    }

    /** Sin autenticar, como el REST del motor viene de fábrica. */
    static Cliente crudo(int puerto, Consultante quien) {
        String ruta =
                "/engine-rest/engine/" + MotorCrudo.NOMBRE + "/process-definition/key/consulta-publicacion/submit-form";
        return new Cliente(puerto, ruta, CRUDO.formatted(quien.cuenta()), 200, false, quien.usuario());
    }

    /** Envían entre todos {@code total} consultas. @return consultas por segundo */
    static double enviar(List<Cliente> clientes, int total) {
        int porCliente = Math.max(1, total / clientes.size());
        long inicio = System.nanoTime();
        aLaVez(clientes, cliente -> {
            for (int i = 0; i < porCliente; i++) {
                cliente.enviar();
            }
        });
        return porCliente * clientes.size() / ((System.nanoTime() - inicio) / 1e9);
    }

    /** Cada uno en su hilo; la primera falla lo es de todos. */
    static <T> void aLaVez(List<T> quienes, Consumer<T> accion) {
        var hilos = Executors.newFixedThreadPool(quienes.size());
        try {
            List<Callable<Boolean>> acciones = quienes.stream()
                    .<Callable<Boolean>>map(quien -> () -> {
                        accion.accept(quien);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> resultado : hilos.invokeAll(acciones)) {
                resultado.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            hilos.shutdown();
        }
    }

    private void enviar() {
        HttpResponse<String> respuesta = pedir(consulta);
        if (respuesta.statusCode() != estado) {
            throw new IllegalStateException(respuesta.statusCode() + " " + respuesta.body());
        }
    }

    private String entrar(String raiz, String usuario) {
        String forma = "username=" + usuario + "&password=" + RendimientoBench.CLAVE + "&_csrf="
                + URLEncoder.encode(token(raiz), StandardCharsets.UTF_8);
        HttpResponse<String> entrada = pedir(HttpRequest.newBuilder(URI.create(raiz + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(forma))
                .build());
        String destino = entrada.headers().firstValue("Location").orElse("");
        if (entrada.statusCode() != 302 || destino.contains("/login")) {
            throw new IllegalStateException(usuario + " no entró: " + entrada.statusCode() + " " + destino);
        }
        // El token es otro al entrar.
        return token(raiz);
    }

    private String token(String raiz) {
        String pagina = pedir(HttpRequest.newBuilder(URI.create(raiz + "/login")).build())
                .body();
        var hallado = TOKEN.matcher(pagina);
        if (!hallado.find()) {
            throw new IllegalStateException("Sin token: " + pagina);
        }
        return hallado.group(1);
    }

    private HttpResponse<String> pedir(HttpRequest peticion) {
        try {
            return http.send(peticion, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
