package mx.municipio.redes.motor.acceso;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeIntegracion
@DisplayName("Usuarios, grupos, permisos y cuentas del motor, por sus dos montajes")
class AccesosPorHttpTest {

    enum Via {
        BASIC,
        SESION
    }

    private static final String APLICACIONES = "/camunda/api/engine/engine/default";

    @Autowired
    Peticiones peticiones;

    @Autowired
    ObjectMapper json;

    @Autowired
    Escenario escenario;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    IdentityService identityService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    Identidades identidades;

    private final Map<String, Navegador> sesiones = new HashMap<>();

    @AfterEach
    void limpiar() {
        identityService.deleteUser("nueva");
        identityService.deleteGroup("otro-grupo");
        identityService.deleteMembership("jefe.obras", Grupos.COMUNICACION_SOCIAL);
        identidades.olvidarTodo();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dado un permiso, nadie lo crea, cambia ni borra desde fuera, tampoco el supervisor")
    void permisos(Via via) {
        TreeSet<String> antes = permisos();
        String alguno = authorizationService
                .createAuthorizationQuery()
                .groupIdIn(Grupos.COMUNICACION_SOCIAL)
                .list()
                .get(0)
                .getId();
        for (String cuerpo : List.of(
                "{\"type\":0,\"userId\":\"*\",\"resourceType\":8,\"resourceId\":\"*\",\"permissions\":[\"ALL\"]}",
                "{\"type\":1,\"userId\":\"supervisor\",\"resourceType\":7,\"resourceId\":\"*\",\"permissions\":[\"ALL\"]}",
                "{\"type\":2,\"userId\":\"admin.obras\",\"resourceType\":6,\"resourceId\":\"*\",\"permissions\":[\"READ\"]}")) {
            negada(pedir(via, "supervisor", "POST", "/authorization/create", cuerpo), "Los permisos los define");
        }
        negada(
                pedir(
                        via,
                        "supervisor",
                        "PUT",
                        "/authorization/" + alguno,
                        "{\"groupId\":\"sindicatura\",\"resourceType\":0,\"resourceId\":\"*\",\"permissions\":[\"ALL\"]}"),
                "Los permisos los define");
        negada(pedir(via, "supervisor", "DELETE", "/authorization/" + alguno, null), "Los permisos los define");
        assertThat(permisos()).isEqualTo(antes);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dado un grupo del programa, el supervisor no lo borra ni lo renombra; los suyos propios sí")
    void grupos(Via via) {
        negada(pedir(via, "supervisor", "DELETE", "/group/comunicacion-social", null), "Los grupos del programa");
        String nombre = "{\"id\":\"%s\",\"name\":\"Otro\",\"type\":\"X\"}";
        negada(
                pedir(via, "supervisor", "PUT", "/group/comunicacion-social", nombre.formatted("comunicacion-social")),
                "Los grupos del programa");
        assertThat(identityService
                        .createGroupQuery()
                        .groupId(Grupos.COMUNICACION_SOCIAL)
                        .singleResult()
                        .getName())
                .isEqualTo("Comunicación Social");
        hecha(pedir(via, "supervisor", "POST", "/group/create", nombre.formatted("otro-grupo")));
        negada(
                pedir(via, "supervisor", "PUT", "/group/otro-grupo", nombre.formatted("comunicacion-social")),
                "Los grupos del programa");
        hecha(pedir(via, "supervisor", "PUT", "/group/otro-grupo", nombre.formatted("otro-grupo")));
        hecha(pedir(via, "supervisor", "PUT", "/group/otro-grupo/members/comsocial", null));
        hecha(pedir(via, "supervisor", "DELETE", "/group/otro-grupo", null));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dado quien administra usuarios, no se agrega ni se quita a sí mismo de un grupo")
    void losPropios(Via via) {
        negada(
                pedir(via, "supervisor", "PUT", "/group/comunicacion-social/members/supervisor", null),
                "Nadie cambia sus propios grupos");
        negada(
                pedir(via, "supervisor", "DELETE", "/group/supervisores/members/supervisor", null),
                "Nadie cambia sus propios grupos");
        assertThat(identityService.createGroupQuery().groupMember("supervisor").list())
                .extracting(g -> g.getId())
                .containsExactlyInAnyOrder(Grupos.SUPERVISORES, Grupos.ADMINISTRACION_DEL_MOTOR);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Lo que el supervisor cambia en usuarios y grupos queda en una bitácora que la Sindicatura lee"
            + " y verifica; lo negado, no")
    void bitacora(Via via) throws Exception {
        int antes = escenario.bitacora("ACCESOS").size();
        hecha(pedir(
                via,
                "supervisor",
                "POST",
                "/user/create",
                "{\"profile\":{\"id\":\"nueva\",\"firstName\":\"Persona\",\"lastName\":\"Prueba\",\"email\":\"pp@ejemplo.mx\"},"
                        + "\"credentials\":{\"password\":\"Una-Clave-2026\"}}"));
        hecha(pedir(via, "supervisor", "PUT", "/group/comunicacion-social/members/nueva", null));
        assertThat(pedir(via, "supervisor", "PUT", "/group/comunicacion-social/members/nueva", null)
                        .statusCode())
                .isEqualTo(409);
        hecha(pedir(
                via,
                "supervisor",
                "PUT",
                "/user/nueva/credentials",
                "{\"password\":\"Segunda-Clave-2026\",\"authenticatedUserPassword\":\"demo\"}"));
        hecha(pedir(
                via,
                "supervisor",
                "PUT",
                "/user/nueva/profile",
                "{\"id\":\"nueva\",\"firstName\":\"Persona\",\"lastName\":\"Otra\",\"email\":\"pp@ejemplo.mx\"}"));
        hecha(pedir(via, "supervisor", "POST", "/user/nueva/unlock", "{}"));
        hecha(pedir(via, "supervisor", "DELETE", "/group/comunicacion-social/members/nueva", null));
        hecha(pedir(via, "supervisor", "PUT", "/group/transparencia/members/nueva", null));
        hecha(pedir(via, "supervisor", "DELETE", "/user/nueva", null));
        // Quien no administra usuarios no cambia nada y no deja nada.
        for (String[] p : new String[][] {
            {"PUT", "/group/comunicacion-social/members/jefe.obras", null},
            {"DELETE", "/group/comunicacion-social/members/comsocial", null},
            {"DELETE", "/user/comsocial", null},
            {"POST", "/user/comsocial/unlock", "{}"}
        }) {
            assertThat(pedir(via, "jefe.obras", p[0], p[1], p[2]).statusCode())
                    .as(p[1])
                    .isIn(403, 404);
        }
        // Ni se entera así de quién existe o dónde está.
        for (String persona : List.of("comsocial", "jefe.obras", "nadie")) {
            assertThat(pedir(via, "jefe.obras", "PUT", "/group/comunicacion-social/members/" + persona, null)
                            .statusCode())
                    .as(persona)
                    .isEqualTo(403);
        }
        assertThat(escenario
                        .bitacora("ACCESOS")
                        .subList(antes, escenario.bitacora("ACCESOS").size()))
                .extracting(a -> a.actor() + " " + a.suceso() + ": " + a.detalle())
                .containsExactly(
                        "supervisor USUARIO_CREADO: usuario nueva",
                        "supervisor GRUPO_OTORGADO: usuario nueva, grupo comunicacion-social",
                        "supervisor CONTRASENA_CAMBIADA: usuario nueva",
                        "supervisor USUARIO_MODIFICADO: usuario nueva",
                        "supervisor USUARIO_DESBLOQUEADO: usuario nueva",
                        "supervisor GRUPO_RETIRADO: usuario nueva, grupo comunicacion-social",
                        "supervisor GRUPO_OTORGADO: usuario nueva, grupo transparencia",
                        "supervisor USUARIO_BORRADO: usuario nueva, grupos transparencia");

        JsonNode leida = json.readTree(api("sindicatura", "/api/v1/bitacora/ACCESOS", 200));
        assertThat(leida.size()).isEqualTo(escenario.bitacora("ACCESOS").size());
        assertThat(json.readTree(api("sindicatura", "/api/v1/bitacora/ACCESOS/verificacion", 200))
                        .path("integra")
                        .asBoolean())
                .isTrue();
        api("supervisor", "/api/v1/bitacora/PADRON/verificacion", 200);
        api("sindicatura", "/api/v1/bitacora/VINCULOS/verificacion", 200);
        api("comsocial", "/api/v1/bitacora/ACCESOS", 403);
        api("admin.obras", "/api/v1/bitacora/CALENDARIO", 403);
        api("informatica", "/api/v1/bitacora/VINCULOS", 403);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("NT10-SR-4: lo que cuenta trámites de todos los órganos solo lo pregunta quien puede leerlos todos")
    void cuentas(Via via) {
        String definicion = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("consulta-publicacion")
                .latestVersion()
                .singleResult()
                .getId();
        List<String> rutas = new ArrayList<>(List.of(
                "/process-definition/statistics",
                "/process-definition/" + definicion + "/statistics",
                "/process-definition/key/consulta-publicacion/statistics",
                "/batch/statistics",
                "/history/process-definition/" + definicion + "/statistics",
                "/history/process-definition/cleanable-process-instance-report",
                "/history/decision-definition/cleanable-decision-instance-report",
                "/history/batch/cleanable-batch-report",
                "/history/process-instance/report?reportType=duration&periodUnit=month",
                "/history/task/report?reportType=count&groupBy=taskName",
                "/history/task/report?reportType=count&groupBy=processDefinition",
                "/history/task/report?reportType=duration&periodUnit=month",
                "/task/report/candidate-group-count"));
        for (String ruta : rutas) {
            for (String usuario : List.of("admin.dif", "comsocial", "sindicatura")) {
                // 404: quien no ve el procedimiento tampoco sabe de él por su clave.
                assertThat(pedir(via, usuario, "GET", ruta, null).statusCode())
                        .as(usuario + " " + ruta)
                        .isIn(ruta.contains("/key/") ? List.of(403, 404) : List.of(403));
            }
            assertThat(pedir(via, "supervisor", "GET", ruta, null).statusCode())
                    .as(ruta)
                    .isEqualTo(200);
        }
        assertThat(pedir(via, "admin.dif", "GET", "/metrics", null).statusCode())
                .isEqualTo(403);
        String cockpit = "/camunda/api/cockpit/plugin/base/default/process-definition/statistics";
        assertThat(sesion("admin.dif").getJson(cockpit).statusCode()).isEqualTo(403);
        assertThat(sesion("supervisor").getJson(cockpit).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("dada una escritura sin su token, o con otro, se niega en español y la sesión sigue")
    void sinToken() {
        Navegador navegador = sesion("comsocial");
        for (String token : List.of("", "otro")) {
            HttpRequest.Builder peticion = navegador
                    .pedir(APLICACIONES + "/task/count")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"));
            if (!token.isEmpty()) {
                peticion.header("X-XSRF-TOKEN", token);
            }
            HttpResponse<String> respuesta = navegador.enviar(peticion);
            assertThat(respuesta.statusCode()).isEqualTo(403);
            assertThat(respuesta.body()).contains("Vuelva a cargar la página");
            assertThat(navegador.getJson(APLICACIONES + "/task").statusCode()).isEqualTo(200);
        }
        assertThat(navegador.postAlMotor(APLICACIONES + "/task/count", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("dadas credenciales Basic en el montaje de las aplicaciones, se atienden como en el otro y sin sesión")
    void basicEnLasAplicaciones() {
        var programa = peticiones.navegador();
        HttpResponse<String> lista =
                programa.basic("supervisor", "demo", "GET", APLICACIONES + "/user?id=comsocial&maxResults=1", null);
        assertThat(lista.statusCode()).as(lista.body()).isEqualTo(200);
        assertThat(lista.body()).contains("comsocial").doesNotContain("transparencia");
        HttpResponse<String> cuenta = programa.basic("comsocial", "demo", "POST", APLICACIONES + "/task/count", "{}");
        assertThat(cuenta.statusCode()).as(cuenta.body()).isEqualTo(200);
        assertThat(programa.cookie("JSESSIONID")).isNull();
        assertThat(programa.basic("comsocial", "demo", "GET", APLICACIONES + "/job", null)
                        .statusCode())
                .isEqualTo(403);
        negada(
                programa.basic(
                        "supervisor",
                        "demo",
                        "PUT",
                        APLICACIONES + "/group/comunicacion-social/members/supervisor",
                        null),
                "Nadie cambia sus propios grupos");
        assertThat(programa.basic("comsocial", "otra", "GET", APLICACIONES + "/task", null)
                        .statusCode())
                .isEqualTo(401);
        identityService.unlockUser("comsocial");
    }

    private TreeSet<String> permisos() {
        TreeSet<String> todos = new TreeSet<>();
        authorizationService.createAuthorizationQuery().list().forEach(a -> todos.add(a.toString()));
        return todos;
    }

    private static void hecha(HttpResponse<String> respuesta) {
        assertThat(respuesta.statusCode())
                .as(respuesta.request().uri() + " " + respuesta.body())
                .isEqualTo(204);
    }

    private static void negada(HttpResponse<String> respuesta, String mensaje) {
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(403);
        assertThat(respuesta.body()).contains(mensaje);
    }

    private String api(String usuario, String ruta, int estado) {
        HttpResponse<String> respuesta = peticiones.navegador().basic(usuario, "demo", "GET", ruta, null);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(estado);
        return respuesta.body();
    }

    private Navegador sesion(String usuario) {
        return sesiones.computeIfAbsent(usuario, quien -> {
            var navegador = peticiones.navegador(quien);
            navegador.get("/camunda/app/tasklist/default/");
            return navegador;
        });
    }

    private HttpResponse<String> pedir(Via via, String usuario, String metodo, String ruta, @Nullable String cuerpo) {
        if (via == Via.BASIC) {
            return peticiones.navegador().basic(usuario, "demo", metodo, "/engine-rest" + ruta, cuerpo);
        }
        Navegador sesion = sesion(usuario);
        HttpRequest.Builder peticion = sesion.pedir(APLICACIONES + ruta)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
        String token = sesion.cookie("XSRF-TOKEN");
        if (token != null) {
            peticion.header("X-XSRF-TOKEN", token);
        }
        return sesion.enviar(
                peticion.method(metodo, cuerpo == null ? BodyPublishers.noBody() : BodyPublishers.ofString(cuerpo)));
    }
}
