package mx.municipio.redes.seguridad;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PruebaDeIntegracion
class AccesoTest {

    private static final String TODOS =
            """
            titular.obras, titulares
            admin.obras, administradores
            suplente.obras, administradores
            titular.dif, titulares
            admin.dif, administradores
            suplente.dif, administradores
            jefe.obras, funcionarios
            operativo.obras, funcionarios
            comsocial, comunicacion-social
            transparencia, transparencia
            informatica, informatica
            sindicatura, sindicatura
            evaluacion, evaluacion
            supervisor, supervisores
            """;

    @LocalServerPort
    int puerto;

    @Autowired
    IdentityService identityService;

    @Autowired
    JdbcClient jdbc;

    Navegador navegador;

    @BeforeEach
    void abrir() {
        navegador = new Navegador(puerto);
    }

    @AfterEach
    void desbloquear() {
        jdbc.sql("UPDATE ACT_ID_USER SET ATTEMPTS_ = 0, LOCK_EXP_TIME_ = NULL").update();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = TODOS)
    @DisplayName(
            "Dado un usuario de demostración, cuando entra por la página, Tasklist y el motor lo reconocen con su grupo")
    void entraPorLaPagina(String usuario, String grupo) {
        HttpResponse<String> entrada = navegador.entrar(usuario, "demo");
        assertThat(entrada.statusCode()).isEqualTo(302);
        assertThat(entrada.headers().firstValue("Location"))
                .hasValueSatisfying(a -> assertThat(a).doesNotContain("login"));

        assertThat(navegador.get("/camunda/app/welcome/default/").statusCode()).isEqualTo(200);
        HttpResponse<String> quien = navegador.getJson("/camunda/api/admin/auth/user/default");
        assertThat(quien.body()).contains("\"userId\":\"" + usuario + "\"");
        HttpResponse<String> identidad =
                navegador.getJson("/camunda/api/engine/engine/default/identity/groups?userId=" + usuario);
        assertThat(identidad.statusCode()).isEqualTo(200);
        assertThat(identityService.createGroupQuery().groupMember(usuario).list())
                .extracting(g -> g.getId())
                .contains(grupo);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = TODOS)
    @DisplayName("Dado un usuario de demostración, cuando llama con HTTP Basic, el REST del motor lo admite")
    void entraConBasic(String usuario, String grupo) {
        HttpResponse<String> respuesta = navegador.basic(usuario, "demo", "GET", "/engine-rest/task", null);
        assertThat(respuesta.statusCode()).isEqualTo(200);
        assertThat(respuesta.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/engine/default/task",
                "/engine-rest/process-definition",
                "/camunda/api/engine/engine/default/task",
                "/api/v1/expedientes",
                "/actuator/prometheus",
                "/actuator/metrics"
            })
    @DisplayName("Dado que nadie ha entrado, cuando pide una interfaz, recibe 401 como problema en español")
    void anonimo(String ruta) {
        HttpResponse<String> respuesta = navegador.getJson(ruta);
        assertThat(respuesta.statusCode()).isEqualTo(401);
        assertThat(respuesta.headers().firstValue("Content-Type"))
                .hasValueSatisfying(tipo -> assertThat(tipo).startsWith("application/problem+json"));
        assertThat(respuesta.body()).contains("Inicie sesión para continuar.", "\"status\":401");
        assertThat(respuesta.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/expedientes/X"})
    @DisplayName("Dado que nadie ha entrado, cuando abre una página, llega a la de acceso")
    void paginaAnonima(String ruta) {
        HttpResponse<String> respuesta = navegador.get(ruta);
        assertThat(respuesta.statusCode()).isEqualTo(302);
        assertThat(respuesta.headers().firstValue("Location"))
                .hasValueSatisfying(a -> assertThat(a).endsWith("/login"));
    }

    @Test
    @DisplayName("Dado el estado de salud, lo ve cualquiera y sin detalles; lo demás de Actuator, solo un supervisor")
    void actuator() {
        HttpResponse<String> salud = navegador.getJson("/actuator/health");
        assertThat(salud.statusCode()).isEqualTo(200);
        assertThat(salud.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(navegador
                        .basic("comsocial", "demo", "GET", "/actuator/prometheus", null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(navegador
                        .basic("supervisor", "demo", "GET", "/actuator/metrics", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("Dada una clave equivocada, la página lo dice y, al insistir antes de tiempo, dice cuánto esperar")
    void claveEquivocada() {
        assertThat(navegador.entrar("comsocial", "otra").headers().firstValue("Location"))
                .hasValueSatisfying(a -> assertThat(a).endsWith("/login?error"));
        assertThat(navegador.get("/login?error").body())
                .contains("Usuario o contraseña incorrectos.")
                .contains("role=\"alert\"");

        navegador.entrar("comsocial", "demo");
        assertThat(navegador.get("/login?error").body()).containsPattern("Espere \\d+ segundos?");
        HttpResponse<String> basic = navegador.basic("comsocial", "demo", "GET", "/engine-rest/task", null);
        assertThat(basic.statusCode()).isEqualTo(401);
        assertThat(basic.body()).contains("bloqueado");
    }

    @Test
    @DisplayName("Dado un usuario que no existe, la respuesta es la misma que con una clave equivocada")
    void usuarioInexistente() {
        HttpResponse<String> nadie = navegador.basic("nadie", "demo", "GET", "/engine-rest/task", null);
        assertThat(nadie.statusCode()).isEqualTo(401);
        assertThat(nadie.body()).contains("Usuario o contraseña incorrectos.");
    }
}
