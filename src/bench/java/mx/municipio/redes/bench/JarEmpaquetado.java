package mx.municipio.redes.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** El programa como se instala: {@code java -jar}, sin perfil ni opciones, sobre PostgreSQL. */
final class JarEmpaquetado {

    private static final Duration PACIENCIA = Duration.ofMinutes(5);
    private static final double MB = 1024 * 1024;

    /** Segundos hasta que dice estar sano; megas vivas tras recolectar, y residentes. */
    record Arranque(double segundos, double monton, double residente) {}

    private final Base base;
    private final HttpClient http = HttpClient.newHttpClient();

    JarEmpaquetado(Base base) {
        this.base = base;
    }

    Arranque arrancar() throws IOException, InterruptedException {
        int puerto = puertoLibre();
        Path carpeta = Files.createTempDirectory("redes-bench");
        Path registro = carpeta.resolve("salida.log");
        var orden = new ProcessBuilder(jdk("java"), "-jar", System.getProperty("redes.jar", ""))
                .directory(carpeta.toFile())
                .redirectErrorStream(true)
                .redirectOutput(registro.toFile());
        var entorno = orden.environment();
        entorno.keySet().removeIf(nombre -> nombre.matches("(REDES|SPRING|SERVER|CAMUNDA)_.*|JAVA_TOOL_OPTIONS"));
        entorno.put("SERVER_PORT", String.valueOf(puerto));
        entorno.put("REDES_BD_URL", base.url());
        entorno.put("REDES_BD_USUARIO", Base.USUARIO);
        entorno.put("REDES_BD_CLAVE", Base.CLAVE);
        entorno.put("REDES_ADMINISTRADOR_CLAVE", "Bitacora-Sellada-2026");
        long inicio = System.nanoTime();
        Process proceso = orden.start();
        try {
            while (!sano(puerto)) {
                if (!proceso.isAlive() || System.nanoTime() - inicio > PACIENCIA.toNanos()) {
                    throw new IllegalStateException("No arrancó:\n" + Files.readString(registro));
                }
                proceso.waitFor(50, TimeUnit.MILLISECONDS);
            }
            double segundos = (System.nanoTime() - inicio) / 1e9;
            return new Arranque(segundos, monton(proceso.pid()), residente(proceso.pid()));
        } finally {
            proceso.destroy();
            if (!proceso.waitFor(30, TimeUnit.SECONDS)) {
                proceso.destroyForcibly().waitFor();
            }
        }
    }

    private boolean sano(int puerto) throws InterruptedException {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + puerto + "/actuator/health"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body()
                    .contains("\"UP\"");
        } catch (IOException todaviaNo) {
            return false;
        }
    }

    /** El histograma de objetos vivos recolecta antes de contar. */
    private static double monton(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(jdk("jcmd"), String.valueOf(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String salida = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return Double.parseDouble(hallar("Total\\s+\\d+\\s+(\\d+)", salida)) / MB;
    }

    private static double residente(long pid) throws IOException {
        String estado = Files.readString(Path.of("/proc/" + pid + "/status"));
        return Double.parseDouble(hallar("VmRSS:\\s+(\\d+) kB", estado)) * 1024 / MB;
    }

    private static String hallar(String patron, String texto) {
        Matcher hallado = Pattern.compile(patron).matcher(texto);
        if (!hallado.find()) {
            throw new IllegalStateException("Sin " + patron + " en:\n" + texto);
        }
        return hallado.group(1);
    }

    private static String jdk(String orden) {
        return Path.of(System.getProperty("java.home"), "bin", orden).toString();
    }

    private static int puertoLibre() throws IOException {
        try (var enchufe = new ServerSocket(0)) {
            return enchufe.getLocalPort();
        }
    }
}
