package mx.municipio.redes.motor.acceso;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

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

    @Autowired
    Peticiones peticiones;

    @Autowired
    IdentityService identityService;

    @Autowired
    Escenario escenario;

    @Autowired
    Identidades identidades;

    @Autowired
    Usuarios usuarios;

    Navegador navegador;

    @BeforeEach
    void abrir() {
        navegador = peticiones.navegador();
    }

    @AfterEach
    void desbloquear() {
        usuarios.levantarBloqueos();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = TODOS)
    @DisplayName("Dado un usuario de demostración, cuando entra por la página, Tasklist y el motor lo reconocen con su"
            + " grupo")
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
        assertThat(estado("comsocial", "demo", "/actuator/prometheus")).isEqualTo(403);
        assertThat(estado("supervisor", "demo", "/actuator/metrics")).isEqualTo(200);
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
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/expedientes",
                "/engine-rest/task",
                "/engine-rest/engine/default/task",
                "/actuator/metrics"
            })
    @DisplayName("Dado un usuario bloqueado por un intento fallido, HTTP Basic responde 429 con la espera en segundos,"
            + " y pasada la espera entra")
    void bloqueado(String ruta) {
        assertThat(estado("supervisor", "otra", ruta)).isEqualTo(401);
        HttpResponse<String> bloqueado = navegador.basic("supervisor", "demo", "GET", ruta, null);
        assertThat(bloqueado.statusCode()).isEqualTo(429);
        assertThat(bloqueado.headers().firstValue("Content-Type"))
                .hasValueSatisfying(tipo -> assertThat(tipo).startsWith("application/problem+json"));
        assertThat(bloqueado.body()).contains("\"status\":429", "Demasiados intentos", "Espere ");
        assertThat(bloqueado.headers().firstValue("WWW-Authenticate")).isEmpty();
        int espera =
                Integer.parseInt(bloqueado.headers().firstValue("Retry-After").orElseThrow());
        assertThat(espera).isBetween(1, 4);

        ClockUtil.offset(espera * 1_000L);
        assertThat(estado("supervisor", "demo", ruta)).isEqualTo(200);
    }

    @Test
    @DisplayName("Dado quien prueba nombres, el de quien existe y el de quien no responden lo mismo, intento por"
            + " intento, también por la página")
    void sinDecirQuienExiste() {
        String nadie = "nadie-" + UUID.randomUUID();
        for (int intento = 0; intento < 11; intento++) {
            for (String clave : List.of("mala", "peor")) {
                HttpResponse<String> existe = navegador.basic("evaluacion", clave, "GET", "/api/v1/expedientes", null);
                HttpResponse<String> noExiste = navegador.basic(nadie, clave, "GET", "/api/v1/expedientes", null);
                assertThat(noExiste.statusCode()).isEqualTo(existe.statusCode());
                if (existe.statusCode() == 401) {
                    assertThat(noExiste.body()).isEqualTo(existe.body());
                }
                assertThat(sinSegundos(noExiste.body())).isEqualTo(sinSegundos(existe.body()));
                assertThat(noExiste.headers().map().keySet())
                        .isEqualTo(existe.headers().map().keySet());
            }
            navegador.entrar("evaluacion", "mala");
            String laDeQuienExiste = navegador.get("/login?error").body();
            navegador.entrar(nadie, "mala");
            assertThat(aviso(navegador.get("/login?error").body())).isEqualTo(aviso(laDeQuienExiste));
            ClockUtil.offset((intento + 1) * 61_000L);
        }
        assertThat(estado(nadie, "x", "/engine-rest/task")).isEqualTo(401);
    }

    private static String sinSegundos(String cuerpo) {
        return cuerpo.replaceAll("\\d+ segundos?", "N segundos");
    }

    private static String aviso(String pagina) {
        int desde = pagina.indexOf("role=\"alert\"");
        return sinSegundos(pagina.substring(desde, pagina.indexOf("</", desde)));
    }

    @Test
    @DisplayName("Dado un usuario que no existe, la respuesta es la misma que con una clave equivocada")
    void usuarioInexistente() {
        HttpResponse<String> nadie =
                navegador.basic("nadie-" + UUID.randomUUID(), "demo", "GET", "/engine-rest/task", null);
        assertThat(nadie.statusCode()).isEqualTo(401);
        assertThat(nadie.body()).contains("Usuario o contraseña incorrectos.");
        HttpResponse<String> equivocada = navegador.basic("comsocial", "otra", "GET", "/engine-rest/task", null);
        assertThat(sinSegundos(nadie.body())).isEqualTo(sinSegundos(equivocada.body()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pagina", "/api/v1/expedientes", "/engine-rest/task", "/camunda/api/engine/engine/default/task"})
    @DisplayName(
            "Dado quien falla desde otra dirección cuantas veces quiera, la persona entra desde la suya; lo que diga"
                    + " de su dirección quien no viene por el proxy no cuenta")
    void porOrigen(String via) {
        for (int intento = 0; intento < 15; intento++) {
            assertThat(desde("203.0.113.7", "supervisor", "otra", via)).isEqualTo(401);
            assertThat(desde("203.0.113.7", "supervisor", "demo", via)).isIn(401, 429);
            ClockUtil.offset((intento + 1) * 61_000L);
        }
        assertThat(desde("203.0.113.7", "supervisor", "otra", via)).isEqualTo(401);
        assertThat(desde("203.0.113.7", "supervisor", "demo", via)).isIn(401, 429);
        assertThat(desde("198.51.100.4", "supervisor", "demo", via)).isEqualTo(200);
        ClockUtil.offset(16 * 61_000L);
        assertThat(desde("203.0.113.7", "supervisor", "demo", via)).isEqualTo(200);
    }

    /** El estado con que responde; 401 si la página de acceso lo devuelve. */
    private int desde(String direccion, String usuario, String clave, String via) {
        if (!via.equals("pagina")) {
            return navegador
                    .enviar(navegador
                            .pedir(via)
                            .header("Authorization", Navegador.credencial(usuario, clave))
                            .header("X-Forwarded-For", direccion)
                            .GET())
                    .statusCode();
        }
        var otro = peticiones.navegador();
        String token = Navegador.token(otro.get("/login").body());
        HttpResponse<String> entrada = otro.enviar(otro.pedir("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", direccion)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=" + usuario + "&password=" + clave + "&_csrf=" + token)));
        return entrada.headers().firstValue("Location").orElse("").contains("error") ? 401 : 200;
    }

    @Test
    @DisplayName("Dado quien insiste diez veces, nadie queda bloqueado para siempre, ni el único administrador; lo que"
            + " insistió queda en la bitácora de accesos")
    void nuncaParaSiempre() {
        int antes = escenario.bitacora("ACCESOS").size();
        for (int intento = 0; intento < 12; intento++) {
            assertThat(estado("supervisor", "otra", "/api/v1/expedientes")).isEqualTo(401);
            ClockUtil.offset((intento + 1) * 61_000L);
        }
        assertThat(estado("supervisor", "demo", "/api/v1/expedientes")).isEqualTo(200);
        assertThat(escenario.bitacora("ACCESOS").stream().skip(antes))
                .extracting(a -> a.actor() + " " + a.suceso() + ": " + a.detalle())
                .containsExactly(
                        "sistema INTENTOS_FALLIDOS: usuario supervisor, desde 127.0.0.1: 5 intentos fallidos seguidos",
                        "sistema INTENTOS_FALLIDOS: usuario supervisor, desde 127.0.0.1: 10 intentos fallidos seguidos");
    }

    @Test
    @DisplayName("Lo que el motor comprueba, la contraseña de quien administra o la de cualquiera, espera igual, y un"
            + " supervisor lo desbloquea")
    void loQueElMotorComprueba() {
        String cuerpo = "{\"username\":\"comsocial\",\"password\":\"%s\"}";
        peticiones
                .post("evaluacion", "/engine-rest/identity/verify", cuerpo.formatted("demo"))
                .es(403);
        for (String via : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
            assertThat(peticiones
                            .post("supervisor", via + "/identity/verify", cuerpo.formatted("otra"))
                            .json()
                            .path("authenticated")
                            .asBoolean())
                    .isFalse();
            var bloqueado = peticiones
                    .post("supervisor", via + "/identity/verify", cuerpo.formatted("demo"))
                    .es(429);
            assertThat(bloqueado.cabeceras().firstValue("Retry-After")).isPresent();
            assertThat(bloqueado.texto("message")).contains("Espere ");
            assertThat(estado("comsocial", "demo", "/engine-rest/task")).isEqualTo(429);
            peticiones.post("supervisor", via + "/user/comsocial/unlock", "{}").es(204);
            assertThat(estado("comsocial", "demo", "/engine-rest/task")).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("Dada una sesión, cuando sale por nuestra página, la sesión termina")
    void salePorLaPagina() {
        navegador.entrar("comsocial", "demo");
        String token = Navegador.token(navegador.get("/login").body());
        HttpResponse<String> salida = navegador.forma("/logout", "_csrf=" + token);
        assertThat(salida.headers().firstValue("Location"))
                .hasValueSatisfying(a -> assertThat(a).endsWith("/login?salida"));
        assertThat(navegador.getJson("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("Dada una sesión, cuando sale por Tasklist, la sesión termina también aquí")
    void salePorTasklist() {
        navegador.entrar("comsocial", "demo");
        navegador.get("/camunda/app/tasklist/default/");
        HttpResponse<String> salida = navegador.postAlMotor("/camunda/api/admin/auth/user/default/logout", "");
        assertThat(salida.statusCode()).isEqualTo(204);
        assertThat(navegador.getJson("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        assertThat(navegador.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("Dada la forma de acceso sin su token CSRF, no entra y la página se vuelve a mostrar")
    void accesoSinToken() {
        navegador.get("/login");
        HttpResponse<String> respuesta = navegador.forma("/login", "username=comsocial&password=demo");
        assertThat(respuesta.headers().firstValue("Location"))
                .hasValueSatisfying(a -> assertThat(a).endsWith("/login?caducada"));
        assertThat(navegador.getJson("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName(
            "Dada una escritura en la API con la sesión, sin token CSRF es 403 y con él pasa; con Basic no hace falta")
    void csrfEnLaApi() {
        String cuerpo = "{\"instante\": \"ayer\"}";
        navegador.entrar("supervisor", "demo");
        HttpResponse<String> sinToken = navegador.enviar(reloj(cuerpo));
        assertThat(sinToken.statusCode()).isEqualTo(403);
        assertThat(sinToken.body()).contains("La página caducó");

        String token = Navegador.token(navegador.get("/login").body());
        HttpResponse<String> conToken = navegador.enviar(reloj(cuerpo).header("X-CSRF-TOKEN", token));
        assertThat(conToken.statusCode()).isEqualTo(400);

        Navegador programa = peticiones.navegador();
        assertThat(programa.basic("supervisor", "demo", "PUT", "/api/v1/demo/reloj", cuerpo)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("Dado un navegador que recuerda credenciales Basic, cuando otro sitio le hace escribir, es 403")
    void basicDesdeOtroSitio() {
        HttpResponse<String> respuesta = navegador.enviar(reloj("{}")
                .header("Authorization", Navegador.credencial("supervisor", "demo"))
                .header("Sec-Fetch-Site", "cross-site"));
        assertThat(respuesta.statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("Dada una escritura anónima en la API, es 401 y no 403")
    void escrituraAnonima() {
        HttpResponse<String> respuesta = navegador.enviar(reloj("{}"));
        assertThat(respuesta.statusCode()).isEqualTo(401);
        assertThat(respuesta.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(reto -> assertThat(reto).startsWith("Basic"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/admin/default/setup/",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/auth/user/default/login/tasklist"
            })
    @DisplayName(
            "CVE-2026-77226: la página de alta del administrador y el acceso propio del motor están cerrados a todos")
    void cerrado(String ruta) {
        assertThat(navegador.postAlMotor(ruta, "{}").statusCode()).isIn(401, 404);
        navegador.entrar("supervisor", "demo");
        assertThat(navegador.postAlMotor(ruta, "{}").statusCode()).isIn(403, 404);
        assertThat(navegador.get(ruta).statusCode()).isIn(403, 404);
    }

    @Test
    @DisplayName("Dada una entrada, la sesión cambia de identificador y su cookie es HttpOnly y SameSite")
    void cookies() {
        List<String> antes = navegador.get("/login").headers().allValues("Set-Cookie");
        assertThat(antes).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("JSESSIONID=")
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Lax"));
        String previa = navegador.cookie("JSESSIONID");
        navegador.entrar("comsocial", "demo");
        assertThat(navegador.cookie("JSESSIONID")).isNotNull().isNotEqualTo(previa);
        HttpResponse<String> tasklist = navegador.get("/camunda/app/tasklist/default/");
        assertThat(tasklist.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    @DisplayName("Dada una página nuestra, lleva las cabeceras que impiden incrustarla o ejecutar lo ajeno")
    void cabeceras() {
        var cabeceras = navegador.get("/login").headers();
        assertThat(cabeceras.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(p -> assertThat(p).contains("default-src 'self'", "frame-ancestors 'self'"));
        assertThat(cabeceras.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(cabeceras.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(cabeceras.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    @DisplayName("Dada una sesión y credenciales Basic ya comprobadas, cuando cambia la clave, ninguna sirve más")
    void cambioDeClave() {
        navegador.entrar("informatica", "demo");
        Navegador programa = peticiones.navegador();
        assertThat(estado("informatica", "demo", "/engine-rest/task")).isEqualTo(200);

        HttpResponse<String> cambio = programa.basic(
                "informatica",
                "demo",
                "PUT",
                "/engine-rest/user/informatica/credentials",
                "{\"password\": \"Otra-Clave-2026\", \"authenticatedUserPassword\": \"demo\"}");
        assertThat(cambio.statusCode()).isEqualTo(204);
        identidades.olvidarTodo();

        assertThat(estado("informatica", "demo", "/engine-rest/task")).isEqualTo(401);
        desbloquear();
        identidades.olvidarTodo();
        assertThat(estado("informatica", "Otra-Clave-2026", "/engine-rest/task"))
                .isEqualTo(200);
        assertThat(navegador.getJson("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
        var usuario = identityService.createUserQuery().userId("informatica").singleResult();
        usuario.setPassword("demo");
        ((IdentityServiceImpl) identityService).saveUser(usuario, true);
    }

    @Test
    @DisplayName("Dada una clave nueva que no cumple la política, se rechaza")
    void politica() {
        HttpResponse<String> respuesta = navegador.basic(
                "sindicatura",
                "demo",
                "PUT",
                "/engine-rest/user/sindicatura/credentials",
                "{\"password\": \"corta\", \"authenticatedUserPassword\": \"demo\"}");
        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body()).contains("al menos 12 caracteres");
        assertThat(identityService.checkPassword("sindicatura", "demo")).isTrue();
    }

    @Test
    @DisplayName("Dada una persona que pierde su grupo, su sesión abierta lo pierde también")
    void pierdeSuGrupo() {
        assertThat(estado("supervisor", "demo", "/actuator/metrics")).isEqualTo(200);
        identityService.deleteMembership("supervisor", "supervisores");
        identidades.olvidarTodo();
        try {
            assertThat(estado("supervisor", "demo", "/actuator/metrics")).isEqualTo(403);
        } finally {
            identityService.createMembership("supervisor", "supervisores");
            identidades.olvidarTodo();
        }
    }

    /** Lo que se responde a un programa que lee con HTTP Basic. */
    private int estado(String usuario, String clave, String ruta) {
        return peticiones.navegador().basic(usuario, clave, "GET", ruta, null).statusCode();
    }

    private HttpRequest.Builder reloj(String cuerpo) {
        return navegador
                .pedir("/api/v1/demo/reloj")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(cuerpo));
    }
}
