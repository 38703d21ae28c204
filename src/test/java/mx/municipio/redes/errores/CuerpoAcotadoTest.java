package mx.municipio.redes.errores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.Peticiones.Via;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Tag("una-base")
@PruebaDeIntegracion
@DisplayName("Lo que se recibe, por cualquier vía, tiene un máximo y un tiempo")
class CuerpoAcotadoTest {

    private static final String DEMAS = "demasiado grande: el máximo es de 1 MB";
    private static final byte[] GRANDE =
            ("{\"contenido\":\"" + "x".repeat(38_000_000) + "\"}").getBytes(StandardCharsets.US_ASCII);
    private static final String LOGIN = "/login";

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @LocalServerPort
    int puerto;

    static Stream<String> direcciones() {
        return Stream.of(
                "/api/v1/consultas",
                "/api/v1/calendario/inhabiles",
                "/api/v1/no-existe",
                "/engine-rest/task",
                "/engine-rest/process-definition/key/consulta-publicacion/start",
                "/engine-rest/deployment/create",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/process-instance/delete",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/api/admin/auth/user/default/logout",
                "/tramites/consultas/nuevo",
                LOGIN);
    }

    @ParameterizedTest
    @MethodSource("direcciones")
    @DisplayName("dado un cuerpo de 38 MB que anuncia cuánto mide, 413 en español sin leerlo, y la respuesta llega")
    void anunciado(String ruta) {
        for (String tipo : List.of("application/json", "application/x-www-form-urlencoded")) {
            Respuesta respuesta = peticiones
                    .enviar(credenciales(ruta).header("Content-Type", tipo).POST(BodyPublishers.ofByteArray(GRANDE)))
                    .es(413);
            assertThat(respuesta.cuerpo()).contains(DEMAS).doesNotContain("Exception", "Tomcat");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/consultas", "/api/v1/calendario/inhabiles", "/engine-rest/task"})
    @DisplayName("dado uno que no lo anuncia, 413 en español al pasar del máximo, y no guarda más")
    void enTrozos(String ruta) {
        assertThat(enTrozos(credenciales(ruta)).es(413).cuerpo())
                .contains(DEMAS)
                .doesNotContain("Exception");
        assertThat(enTrozos(credenciales(ruta).header("Idempotency-Key", "grande"))
                        .es(413)
                        .cuerpo())
                .contains(DEMAS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/user/create",
                "/camunda/api/cockpit/plugin/base/default/incident"
            })
    @DisplayName("con la sesión, en las aplicaciones del motor, lo mismo")
    void enTrozosConSesion(String ruta) {
        Navegador navegador = peticiones.navegador("supervisor");
        String token = navegador
                .get("/camunda/app/welcome/default/")
                .headers()
                .firstValue("X-XSRF-TOKEN")
                .orElseThrow();
        HttpResponse<String> respuesta = navegador.enviar(navegador
                .pedir(ruta)
                .header("X-XSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(GRANDE))));
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(413);
        assertThat(respuesta.body()).contains(DEMAS).doesNotContain("Exception:");
    }

    @Test
    @DisplayName("dada una forma de una página que no lo anuncia, la página dice que es demasiado, y nada se guarda")
    void forma() {
        Navegador navegador = peticiones.navegador("admin.obras");
        HttpResponse<String> respuesta = escenario.nadaCambia(() -> navegador.enviar(navegador
                .pedir("/tramites/consultas/nuevo")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(GRANDE)))));
        assertThat(respuesta.statusCode()).isEqualTo(413);
        assertThat(respuesta.body()).contains(DEMAS);
    }

    @Test
    @DisplayName("dado el JSON de un envío en partes, 413 al pasar de 1 MB, aunque un archivo pueda medir 10")
    void parteDeJson() {
        escenario.nadaCambia(() -> peticiones
                .enviar(peticiones.archivo(
                        "admin.obras",
                        "/api/v1/consultas",
                        "datos",
                        "datos.json",
                        "application/json",
                        ("{\"contenido\":\"" + "x".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.US_ASCII)))
                .esProblema(413, DEMAS));
    }

    @Test
    @DisplayName("dada una hoja CSV, su máximo es otro y lo dice ella")
    void hoja() {
        HttpRequest.Builder peticion = peticiones
                .pedir("/api/v1/padron/personas")
                .header("Authorization", Navegador.credencial("supervisor", "demo"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("usuario\n" + "x".repeat(2_500_000)));
        assertThat(peticiones.enviar(peticion).es(400).cuerpo()).contains("pesa más de 2 MB");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dado un cuerpo de menos de 1 MB, se lee")
    void cabe(Via via) {
        String casi = "{\"name\":\"" + "x".repeat(1_000_000) + "\"}";
        peticiones.por(via, "supervisor", "POST", "/task/count", casi).es(200);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dada una lista de miles de identificadores, 400 que la nombra, en los dos montajes")
    void listas(Via via) {
        for (String orden : List.of(
                "/task taskIdIn",
                "/task/count processInstanceBusinessKeyIn",
                "/history/process-instance processInstanceIds",
                "/process-instance/delete processInstanceIds",
                "/process-instance/suspended-async processInstanceIds",
                "/job/retries jobIds",
                "/modification/execute processInstanceIds",
                "/migration/execute processInstanceIds",
                "/history/decision-instance/delete historicDecisionInstanceIds")) {
            String[] partes = orden.split(" ");
            String cuerpo = "{\"" + partes[1] + "\":" + ids(2_001) + "}";
            assertThat(peticiones
                            .por(via, "supervisor", "POST", partes[0], cuerpo)
                            .es(400)
                            .cuerpo())
                    .as(orden)
                    .contains(partes[1] + ": son demasiados")
                    .doesNotContain("Exception:");
        }
        assertThat(peticiones
                        .por(via, "supervisor", "POST", "/task", "{\"orQueries\":[{\"taskIdIn\":" + ids(9_000) + "}]}")
                        .es(400)
                        .cuerpo())
                .contains("taskIdIn: son demasiados");
        peticiones
                .por(via, "supervisor", "POST", "/task/count", "{\"taskIdIn\":" + ids(2_000) + "}")
                .es(200);
    }

    @Test
    @DisplayName("dada una lista así en la API, 400 que la nombra")
    void listasDeLaApi() {
        Respuesta rechazo = peticiones
                .post("admin.obras", "/api/v1/aperturas", "{\"lineas\":" + ids(2_001) + "}")
                .esProblema(400, "lineas: son demasiados");
        assertThat(rechazo.campo()).isEqualTo("lineas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/consultas", "/engine-rest/task", "/tramites/consultas/nuevo", LOGIN})
    @DisplayName("dados 250 envíos a gotas de nadie, los demás se atienden en segundos, y acaban cortados")
    void aGotas(String ruta) throws Exception {
        List<Socket> conexiones = Collections.synchronizedList(new ArrayList<>());
        try {
            for (int i = 0; i < 250; i++) {
                conexiones.add(aMedias(ruta));
            }
            Instant hasta = Instant.now().plusSeconds(4);
            while (Instant.now().isBefore(hasta)) {
                gota(conexiones);
                Instant inicio = Instant.now();
                assertThat(peticiones.anonimo("/cuentas").es(200).cuerpo()).isNotEmpty();
                peticiones.post("admin.obras", "/api/v1/consultas", "{}").es(400);
                assertThat(Duration.between(inicio, Instant.now())).isLessThan(Duration.ofSeconds(5));
                Thread.sleep(400);
            }
            for (int i = 0; i < 30 && !conexiones.isEmpty(); i++) {
                gota(conexiones);
                Thread.sleep(1_000);
            }
            assertThat(conexiones).isEmpty();
        } finally {
            for (Socket conexion : List.copyOf(conexiones)) {
                conexion.close();
            }
        }
    }

    private Socket aMedias(String ruta) throws IOException {
        var conexion = new Socket("localhost", puerto);
        String tipo = ruta.equals(LOGIN) ? "application/x-www-form-urlencoded" : "application/json";
        conexion.getOutputStream()
                .write(("POST " + ruta + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + tipo
                                + "\r\nContent-Length: 500000\r\n\r\na")
                        .getBytes(StandardCharsets.US_ASCII));
        return conexion;
    }

    /** Un octeto a cada una; las que ya no lo reciben se quitan. */
    private static void gota(List<Socket> conexiones) {
        conexiones.removeIf(conexion -> {
            try {
                conexion.getOutputStream().write('a');
                return false;
            } catch (IOException e) {
                return true;
            }
        });
    }

    private Respuesta enTrozos(HttpRequest.Builder peticion) {
        return peticiones.enviar(peticion.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(GRANDE))));
    }

    private HttpRequest.Builder credenciales(String ruta) {
        return peticiones
                .pedir(ruta)
                .header(
                        "Authorization",
                        Navegador.credencial(ruta.contains("consultas") ? "admin.obras" : "supervisor", "demo"));
    }

    private static String ids(int cuantos) {
        return IntStream.range(0, cuantos)
                .mapToObj(i -> "\"id" + i + "\"")
                .toList()
                .toString();
    }
}
