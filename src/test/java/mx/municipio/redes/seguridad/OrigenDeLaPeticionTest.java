package mx.municipio.redes.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PruebaDeIntegracion
@DisplayName("De dónde viene lo que se pide, y a qué servidor dice ir")
class OrigenDeLaPeticionTest {

    private static final String SALIDA = "/camunda/api/admin/auth/user/default/logout";
    private static final String TAREAS = "/camunda/api/engine/engine/default/task";
    private static final String HOSTIL = "hostil.example";

    @Autowired
    Peticiones peticiones;

    @LocalServerPort
    int puerto;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, 403",
                "Origin, https://otro.example, -, 403",
                "Origin, null, -, 403",
                "Referer, https://otro.example/x, -, 403",
                "Sec-Fetch-Site, cross-site, -, 403",
                "Sec-Fetch-Site, same-site, -, 403",
                "Origin, AQUI, -, 204",
                "Referer, AQUI/camunda/app/tasklist/default/, -, 204",
                "Sec-Fetch-Site, same-origin, -, 204",
                "-, -, suyo, 204",
                "-, -, otro, 403"
            })
    @DisplayName("la salida de las aplicaciones del motor pide su token, o que el navegador diga que viene de aquí")
    void salida(String cabecera, String valor, String token, int estado) {
        Navegador navegador = peticiones.navegador("comsocial");
        navegador.get("/camunda/app/tasklist/default/");
        HttpRequest.Builder peticion = navegador.pedir(SALIDA).header("Accept", "application/json");
        if (cabecera != null) {
            peticion.header(cabecera, valor.replace("AQUI", "http://localhost:" + puerto));
        }
        if (token != null) {
            peticion.header("X-XSRF-TOKEN", token.equals("suyo") ? navegador.cookie("XSRF-TOKEN") : token);
        }
        var respuesta = navegador.enviar(peticion.POST(BodyPublishers.noBody()));
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(estado);
        assertThat(navegador.getJson(TAREAS).statusCode()).isEqualTo(estado == 204 ? 401 : 200);
    }

    @Test
    @DisplayName("la salida de nuestra página pide su token, venga de donde venga")
    void salidaDeLaPagina() {
        Navegador navegador = peticiones.navegador("comsocial");
        navegador.enviar(navegador
                .pedir("/logout")
                .header("Origin", "http://localhost:" + puerto)
                .POST(BodyPublishers.noBody()));
        assertThat(navegador.getJson(TAREAS).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://otro.example",
        "Origin, null",
        "Referer, https://otro.example/pagina",
        "Sec-Fetch-Site, cross-site"
    })
    @DisplayName("un navegador que recuerda credenciales Basic y no dice de qué sitio, dice al menos de qué página")
    void basic(String cabecera, String valor) {
        for (String ruta : List.of("/api/v1/consultas", "/engine-rest/task/count", TAREAS + "/count")) {
            assertThat(peticiones
                            .basic("comsocial", "POST", ruta, "{}", cabecera, valor)
                            .es(403)
                            .cuerpo())
                    .contains("viene de otro sitio");
        }
        peticiones.basic("comsocial", "POST", "/engine-rest/task/count", "{}").es(200);
        peticiones
                .basic("comsocial", "POST", "/engine-rest/task/count", "{}", "Origin", "http://localhost:" + puerto)
                .es(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/expedientes", "/engine-rest/task", TAREAS, "/actuator/health"})
    @DisplayName(
            "unas credenciales Basic no cierran ni cambian la sesión cuya cookie venga con ellas, sean de quien sean")
    void basicConSesion(String ruta) {
        Navegador navegador = peticiones.navegador("comsocial");
        navegador.get("/camunda/app/tasklist/default/");
        for (String credencial : List.of(
                Navegador.credencial("comsocial", "demo"),
                Navegador.credencial("sindicatura", "demo"),
                Navegador.credencial("nadie-" + ruta.length(), "x"))) {
            var respuesta = navegador.enviar(navegador
                    .pedir(ruta)
                    .header("Accept", "application/json")
                    .header("Authorization", credencial)
                    .GET());
            assertThat(respuesta.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(navegador.getJson(TAREAS).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/expedientes",
                "/cuentas",
                "/no-existe",
                "/error",
                "/demo/correo",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/camunda",
                "/camunda/",
                "/camunda/app/tasklist",
                "/camunda/app/tasklist/default",
                "/camunda/app/cockpit/",
                "/api/v1/cuentas",
                "/engine-rest/engine",
                "/camunda/api/engine/engine/default/task"
            })
    @DisplayName("el nombre de servidor que alguien escribió no aparece en la respuesta")
    void servidor(String ruta) {
        String sesion = sesion();
        for (String cabecera : List.of("Host: " + HOSTIL, "Host: localhost\r\nX-Forwarded-Host: " + HOSTIL)) {
            for (String quien : List.of("", "Cookie: JSESSIONID=" + sesion + "\r\n")) {
                assertThat(crudo("GET " + ruta, cabecera, quien + "Accept: text/html, */*\r\n"))
                        .startsWith("HTTP/1.1")
                        .doesNotContain(HOSTIL);
            }
        }
    }

    @Test
    @DisplayName("ni en las ligas con que responde el motor, ni al entrar desde la página a que se iba")
    void servidorEnLasLigas() {
        String basic = "Authorization: " + Navegador.credencial("supervisor", "demo") + "\r\n";
        for (String ruta :
                List.of("OPTIONS /engine-rest/authorization", "GET /engine-rest/task", "OPTIONS /engine-rest/user")) {
            assertThat(crudo(ruta, "Host: " + HOSTIL, basic + "Accept: application/hal+json, application/json\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain(HOSTIL);
        }
        String previa = crudo("GET /expedientes", "Host: " + HOSTIL, "Accept: text/html\r\n");
        assertThat(previa).startsWith("HTTP/1.1 302").containsPattern("Location: /login\\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "*/*", "image/png", "garabato", ""})
    @DisplayName("/error, pedida por su dirección, no existe: 404 a quien entró")
    void error(String acepta) {
        String sesion = sesion();
        for (String metodo : List.of("GET", "HEAD")) {
            assertThat(crudo(
                            metodo + " /error",
                            "Host: localhost",
                            "Cookie: JSESSIONID=" + sesion + "\r\nAccept: " + acepta + "\r\n"))
                    .startsWith("HTTP/1.1 404");
        }
        assertThat(crudo(
                        "POST /error", "Host: localhost", "Cookie: JSESSIONID=" + sesion + "\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(crudo("GET /error", "Host: localhost", "Accept: text/html\r\n"))
                .startsWith("HTTP/1.1 302");
    }

    @Test
    @DisplayName("ningún REST del motor se describe a sí mismo (WADL), ni por OPTIONS; TRACE y lo inventado, 405")
    void wadl() {
        Navegador navegador = peticiones.navegador("supervisor");
        for (String raiz : List.of("cockpit", "admin", "tasklist", "welcome", "engine")) {
            String ruta = "/camunda/api/" + raiz + "/application.wadl";
            assertThat(navegador.getJson(ruta).statusCode()).as(ruta).isEqualTo(404);
        }
        peticiones.get("supervisor", "/engine-rest/application.wadl").es(404);
        for (String ruta : List.of(
                "/engine-rest/task",
                "/engine-rest/engine/default/task",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/cockpit/plugin/base/default/incident")) {
            var opciones = navegador.enviar(navegador.pedir(ruta).method("OPTIONS", BodyPublishers.noBody()));
            assertThat(opciones.body()).doesNotContain("wadl", "jersey", "<");
            assertThat(crudo("TRACE " + ruta, "Host: localhost", "")).startsWith("HTTP/1.1 405");
            assertThat(crudo("INVENTO " + ruta, "Host: localhost", "")).startsWith("HTTP/1.1 405");
        }
        assertThat(crudo("GET /cuentas", "Host: localhost", "Accept: text/html\r\n"))
                .doesNotContainPattern("(?i)\\r\\n(Server|X-Powered-By):");
    }

    private String sesion() {
        Navegador navegador = peticiones.navegador("supervisor");
        return String.valueOf(navegador.cookie("JSESSIONID"));
    }

    private String crudo(String pedido, String servidor, String cabeceras) {
        try (var conexion = new Socket("localhost", puerto)) {
            conexion.getOutputStream()
                    .write((pedido + " HTTP/1.1\r\n" + servidor + "\r\n" + cabeceras + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(conexion.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
