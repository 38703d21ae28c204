package mx.municipio.redes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** El programa como lo recibe quien lo instala: el jar solo, sin perfil, en una carpeta vacía. */
@DisplayName("El jar empaquetado")
class JarEmpaquetadoIT {

    private static final String CLAVE = "Bitacora-Sellada-2026";

    /** La misma base para cada negativa: ninguna deja un administrador a medias que permita arrancar la siguiente. */
    @TempDir
    static Path negada = Path.of("");

    private final HttpClient cliente = HttpClient.newHttpClient();

    @Test
    @DisplayName("dada una contraseña propia, arranca en otra carpeta con sus modelos, y nada tiene de la demostración")
    void arranca(@TempDir Path carpeta) throws Exception {
        try (var jar = new Jar(carpeta, CLAVE)) {
            jar.esperarSalud();

            HttpResponse<String> plazo =
                    jar.pedir("/api/v1/plazos?recepcion=2026-11-12T10:00:00-08:00&dias=3", null, null);
            assertThat(plazo.statusCode()).isEqualTo(200);
            assertThat(plazo.body()).contains("2026-11-19T00:00:00-08:00");

            HttpResponse<String> formulario = jar.pedir(
                    "/engine-rest/process-definition/key/consulta-publicacion/deployed-start-form",
                    "administrador",
                    CLAVE);
            assertThat(formulario.statusCode()).isEqualTo(200);
            assertThat(formulario.body()).contains("elementoPersonal");

            assertThat(jar.pedir("/engine-rest/user/count", "administrador", CLAVE)
                            .body())
                    .isEqualTo("{\"count\":1}");
            for (String usuario : new String[] {"supervisor", "comsocial", "admin.obras", "demo"}) {
                assertThat(jar.pedir("/engine-rest/task", usuario, "demo").statusCode())
                        .as(usuario)
                        .isEqualTo(401);
            }
            for (String ruta : new String[] {"/api/v1/demo/reloj", "/demo/correo"}) {
                assertThat(jar.pedir(ruta, "administrador", CLAVE).statusCode())
                        .as(ruta)
                        .isIn(302, 404);
            }
        }
    }

    @ParameterizedTest(name = "«{0}»")
    @NullSource
    @ValueSource(strings = "demo")
    @DisplayName("dada una contraseña de administrador ausente o conocida, no arranca y dice qué poner")
    void seNiega(@Nullable String clave) throws Exception {
        try (var jar = new Jar(negada, clave)) {
            assertThat(jar.proceso.waitFor(2, TimeUnit.MINUTES))
                    .as("terminó por sí solo")
                    .isTrue();
            assertThat(jar.proceso.exitValue()).isNotZero();
            assertThat(jar.salida()).contains("REDES_ADMINISTRADOR_CLAVE");
        }
    }

    private final class Jar implements AutoCloseable {

        private final int puerto = puertoLibre();
        private final Path registro;
        final Process proceso;

        Jar(Path carpeta, @Nullable String clave) throws IOException {
            registro = Files.createTempFile(carpeta, "salida", ".log");
            var orden = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-jar",
                            System.getProperty("redes.jar", "target/redes-institucionales.jar"))
                    .directory(carpeta.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(registro.toFile());
            var entorno = orden.environment();
            entorno.keySet().removeIf(nombre -> nombre.matches("(REDES|SPRING|SERVER|CAMUNDA)_.*|JAVA_TOOL_OPTIONS"));
            entorno.put("SERVER_PORT", String.valueOf(puerto));
            if (clave != null) {
                entorno.put("REDES_ADMINISTRADOR_CLAVE", clave);
            }
            proceso = orden.start();
        }

        void esperarSalud() throws Exception {
            long limite = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
            while (System.nanoTime() < limite && proceso.isAlive()) {
                try {
                    if (pedir("/actuator/health", null, null).body().contains("\"UP\"")) {
                        return;
                    }
                } catch (ConnectException todaviaNo) {
                    // El puerto se abre al final del arranque.
                }
                proceso.waitFor(300, TimeUnit.MILLISECONDS);
            }
            throw new AssertionError("No arrancó:\n" + salida());
        }

        HttpResponse<String> pedir(String ruta, @Nullable String usuario, @Nullable String clave) throws Exception {
            var peticion = HttpRequest.newBuilder(URI.create("http://localhost:" + puerto + ruta))
                    .header("Accept", "application/json");
            if (usuario != null) {
                String credencial = Base64.getEncoder().encodeToString((usuario + ":" + clave).getBytes(UTF_8));
                peticion.header("Authorization", "Basic " + credencial);
            }
            return cliente.send(peticion.build(), HttpResponse.BodyHandlers.ofString());
        }

        String salida() throws IOException {
            return new String(Files.readAllBytes(registro), UTF_8);
        }

        @Override
        public void close() throws InterruptedException {
            proceso.destroy();
            if (!proceso.waitFor(30, TimeUnit.SECONDS)) {
                proceso.destroyForcibly().waitFor();
            }
        }

        private static int puertoLibre() {
            try (var enchufe = new ServerSocket(0)) {
                return enchufe.getLocalPort();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
