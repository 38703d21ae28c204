package mx.municipio.redes.motor.acceso;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.Peticiones.Via;
import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
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

    private static final String APLICACIONES = "/camunda/api/engine/engine/default";

    @Autowired
    Peticiones peticiones;

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
            negada(supervisor(via, "POST", "/authorization/create", cuerpo), "Los permisos los define");
        }
        negada(
                supervisor(
                        via,
                        "PUT",
                        "/authorization/" + alguno,
                        "{\"groupId\":\"sindicatura\",\"resourceType\":0,\"resourceId\":\"*\",\"permissions\":[\"ALL\"]}"),
                "Los permisos los define");
        negada(supervisor(via, "DELETE", "/authorization/" + alguno, null), "Los permisos los define");
        assertThat(permisos()).isEqualTo(antes);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dado un grupo del programa, el supervisor no lo borra ni lo renombra; los suyos propios sí, y"
            + " queda en la bitácora")
    void grupos(Via via) {
        negada(supervisor(via, "DELETE", "/group/comunicacion-social", null), "Los grupos del programa");
        String nombre = "{\"id\":\"%s\",\"name\":\"Otro\",\"type\":\"X\"}";
        negada(
                supervisor(via, "PUT", "/group/comunicacion-social", nombre.formatted("comunicacion-social")),
                "Los grupos del programa");
        assertThat(identityService
                        .createGroupQuery()
                        .groupId(Grupos.COMUNICACION_SOCIAL)
                        .singleResult()
                        .getName())
                .isEqualTo("Comunicación Social");
        int antes = escenario.bitacora("ACCESOS").size();
        assertThat(peticiones
                        .por(via, "jefe.obras", "POST", "/group/create", nombre.formatted("otro-grupo"))
                        .estado())
                .isEqualTo(403);
        hecha(supervisor(via, "POST", "/group/create", nombre.formatted("otro-grupo")));
        negada(
                supervisor(via, "PUT", "/group/otro-grupo", nombre.formatted("comunicacion-social")),
                "Los grupos del programa");
        hecha(supervisor(via, "PUT", "/group/otro-grupo", nombre.formatted("otro-grupo")));
        for (String malo : new String[] {"name", "type"}) {
            Map<String, Object> volteado = new HashMap<>(Map.of("id", "otro-grupo", "name", "Otro", "type", "X"));
            volteado.put(malo, "a\u202Eb");
            assertThat(supervisor(via, "PUT", "/group/otro-grupo", volteado).estado())
                    .as(malo)
                    .isEqualTo(400);
        }
        hecha(supervisor(via, "PUT", "/group/otro-grupo/members/comsocial", null));
        hecha(supervisor(via, "DELETE", "/group/otro-grupo", null));
        supervisor(via, "DELETE", "/group/no-hay-tal", null);
        assertThat(escenario.bitacora("ACCESOS").stream().skip(antes))
                .extracting(a -> a.actor() + " " + a.suceso() + ": " + a.detalle())
                .containsExactly(
                        "supervisor GRUPO_CREADO: grupo otro-grupo",
                        "supervisor GRUPO_MODIFICADO: grupo otro-grupo",
                        "supervisor GRUPO_OTORGADO: usuario comsocial, grupo otro-grupo",
                        "supervisor GRUPO_BORRADO: grupo otro-grupo");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dado quien administra usuarios, no se agrega ni se quita a sí mismo de un grupo")
    void losPropios(Via via) {
        negada(
                supervisor(via, "PUT", "/group/comunicacion-social/members/supervisor", null),
                "Nadie cambia sus propios grupos");
        negada(
                supervisor(via, "DELETE", "/group/supervisores/members/supervisor", null),
                "Nadie cambia sus propios grupos");
        assertThat(identityService.createGroupQuery().groupMember("supervisor").list())
                .extracting(g -> g.getId())
                .containsExactlyInAnyOrder(Grupos.SUPERVISORES, Grupos.ADMINISTRACION_DEL_MOTOR);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Lo que el supervisor cambia en usuarios y grupos queda en una bitácora que la Sindicatura lee"
            + " y verifica; lo negado, no")
    void bitacora(Via via) {
        int antes = escenario.bitacora("ACCESOS").size();
        hecha(supervisor(
                via,
                "POST",
                "/user/create",
                "{\"profile\":{\"id\":\"nueva\",\"firstName\":\"Persona\",\"lastName\":\"Prueba\",\"email\":\"pp@ejemplo.mx\"},"
                        + "\"credentials\":{\"password\":\"Una-Clave-2026\"}}"));
        hecha(supervisor(via, "PUT", "/group/comunicacion-social/members/nueva", null));
        assertThat(peticiones
                        .por(via, "supervisor", "PUT", "/group/comunicacion-social/members/nueva", null)
                        .estado())
                .isEqualTo(409);
        hecha(supervisor(
                via,
                "PUT",
                "/user/nueva/credentials",
                "{\"password\":\"Segunda-Clave-2026\",\"authenticatedUserPassword\":\"demo\"}"));
        hecha(supervisor(
                via,
                "PUT",
                "/user/nueva/profile",
                "{\"id\":\"nueva\",\"firstName\":\"Persona\",\"lastName\":\"Otra\",\"email\":\"pp@ejemplo.mx\"}"));
        hecha(supervisor(via, "POST", "/user/nueva/unlock", "{}"));
        hecha(supervisor(via, "DELETE", "/group/comunicacion-social/members/nueva", null));
        hecha(supervisor(via, "PUT", "/group/transparencia/members/nueva", null));
        hecha(supervisor(via, "DELETE", "/user/nueva", null));
        // Quien no administra usuarios no cambia nada y no deja nada.
        for (String[] p : new String[][] {
            {"PUT", "/group/comunicacion-social/members/jefe.obras", null},
            {"DELETE", "/group/comunicacion-social/members/comsocial", null},
            {"DELETE", "/user/comsocial", null},
            {"POST", "/user/comsocial/unlock", "{}"}
        }) {
            assertThat(peticiones.por(via, "jefe.obras", p[0], p[1], p[2]).estado())
                    .as(p[1])
                    .isIn(403, 404);
        }
        // Ni se entera así de quién existe o dónde está.
        for (String persona : List.of("comsocial", "jefe.obras", "nadie")) {
            assertThat(peticiones
                            .por(via, "jefe.obras", "PUT", "/group/comunicacion-social/members/" + persona, null)
                            .estado())
                    .as(persona)
                    .isEqualTo(403);
        }
        assertThat(escenario
                        .bitacora("ACCESOS")
                        .subList(antes, escenario.bitacora("ACCESOS").size()))
                .extracting(a -> a.actor() + " " + a.suceso() + ": " + a.detalle())
                .containsExactly(
                        "supervisor USUARIO_CREADO: usuario nueva, nombre «Persona Prueba», correo pp@ejemplo.mx",
                        "supervisor GRUPO_OTORGADO: usuario nueva, grupo comunicacion-social",
                        "supervisor CONTRASENA_CAMBIADA: usuario nueva",
                        "supervisor USUARIO_MODIFICADO: usuario nueva, nombre: «Persona Prueba» → «Persona Otra»",
                        "supervisor USUARIO_DESBLOQUEADO: usuario nueva",
                        "supervisor GRUPO_RETIRADO: usuario nueva, grupo comunicacion-social",
                        "supervisor GRUPO_OTORGADO: usuario nueva, grupo transparencia",
                        "supervisor USUARIO_BORRADO: usuario nueva, grupos transparencia");

        assertThat(leer("sindicatura", "ACCESOS").es(200).json()).hasSameSizeAs(escenario.bitacora("ACCESOS"));
        assertThat(leer("sindicatura", "ACCESOS/verificacion").es(200).texto("integra"))
                .isEqualTo("true");
        leer("supervisor", "PADRON/verificacion").es(200);
        leer("sindicatura", "VINCULOS/verificacion").es(200);
        leer("comsocial", "ACCESOS").es(403);
        leer("admin.obras", "CALENDARIO").es(403);
        leer("informatica", "VINCULOS").es(403);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dado en el cuerpo el identificador de otra persona, ni sus datos ni su contraseña cambian de persona")
    void otroIdentificador(Via via) {
        crear(via, "nueva").es(204);
        String antes = clave("nueva");
        String admin = clave("supervisor");
        int asientos = escenario.bitacora("ACCESOS").size();
        String cuerpo = "{\"id\":\"%s\",\"firstName\":\"Otra\",\"lastName\":\"Otra\",\"email\":\"o@ejemplo.mx\"}";
        for (String[] p : new String[][] {{"supervisor", "nueva"}, {"nueva", "supervisor"}, {"nueva", "no.existe"}}) {
            Respuesta respuesta = supervisor(via, "PUT", "/user/" + p[0] + "/profile", cuerpo.formatted(p[1]));
            assertThat(respuesta.estado()).as(respuesta.cuerpo()).isEqualTo(400);
            assertThat(respuesta.texto("message")).contains("no es el del usuario de la dirección");
        }
        assertThat(supervisor(via, "PUT", "/user/nueva/profile", "{\"firstName\":\"Sin\"}")
                        .estado())
                .isEqualTo(400);
        assertThat(supervisor(
                                via,
                                "PUT",
                                "/user/nueva/credentials",
                                "{\"id\":\"supervisor\",\"password\":\"Otra-Clave-2026\",\"authenticatedUserPassword\":\"demo\"}")
                        .estado())
                .isEqualTo(400);
        assertThat(clave("nueva")).isEqualTo(antes);
        assertThat(clave("supervisor")).isEqualTo(admin);
        assertThat(escenario.bitacora("ACCESOS")).hasSize(asientos);
    }

    @Test
    @DisplayName("dada quien cambia su propia contraseña o su correo, también consta")
    void loPropio() {
        crear(Via.ENGINE_REST, "nueva").es(204);
        int antes = escenario.bitacora("ACCESOS").size();
        var propia = peticiones.navegador();
        assertThat(propia.basic(
                                "nueva",
                                "Una-Clave-2026",
                                "PUT",
                                "/engine-rest/user/nueva/credentials",
                                "{\"password\":\"Segunda-Clave-2026\",\"authenticatedUserPassword\":\"Una-Clave-2026\"}")
                        .statusCode())
                .isEqualTo(204);
        identidades.olvidarTodo();
        assertThat(propia.basic(
                                "nueva",
                                "Segunda-Clave-2026",
                                "PUT",
                                "/engine-rest/user/nueva/profile",
                                "{\"id\":\"nueva\",\"firstName\":\"Persona\",\"lastName\":\"Prueba\",\"email\":\"mia@ejemplo.mx\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(escenario.bitacora("ACCESOS").stream().skip(antes))
                .extracting(a -> a.actor() + " " + a.suceso() + ": " + a.detalle())
                .containsExactly(
                        "nueva CONTRASENA_CAMBIADA: usuario nueva",
                        "nueva USUARIO_MODIFICADO: usuario nueva, correo: pp@ejemplo.mx → mia@ejemplo.mx");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("dado un nombre con que firma el programa, o que se le parece, nadie lo toma")
    void reservados(Via via) {
        for (String id : List.of(
                "sistema",
                "Sistema",
                "SISTEMA",
                "s1stema",
                "sis.tema",
                "programa",
                "Pr0grama",
                "el-programa",
                "anonymousUser",
                "camunda-admin",
                "Camunda_Admin",
                "system")) {
            Respuesta respuesta = crear(via, id);
            assertThat(respuesta.estado()).as(id + respuesta.cuerpo()).isEqualTo(400);
            assertThat(respuesta.texto("message")).as(id).contains("ese nombre es del programa");
            assertThat(identityService.createUserQuery().userId(id).count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "dada la única persona que puede entrar como supervisor, no se borra ni se quita, ni dos se quitan una a"
                    + " otra a la vez")
    void laUltima(Via via) {
        crear(via, "nueva").es(204);
        assertThat(supervisor(via, "DELETE", "/user/supervisor", null).estado()).isEqualTo(409);
        for (String grupo : List.of(Grupos.SUPERVISORES, Grupos.ADMINISTRACION_DEL_MOTOR)) {
            hecha(supervisor(via, "PUT", "/group/" + grupo + "/members/nueva", null));
        }
        identidades.olvidarTodo();
        var ella = peticiones.navegador();
        CyclicBarrier juntas = new CyclicBarrier(2);
        var una = CompletableFuture.supplyAsync(() -> {
            esperar(juntas);
            return supervisor(via, "DELETE", "/group/supervisores/members/nueva", null)
                    .estado();
        });
        var otra = CompletableFuture.supplyAsync(() -> {
            esperar(juntas);
            return ella.basic(
                            "nueva",
                            "Una-Clave-2026",
                            "DELETE",
                            "/engine-rest/group/supervisores/members/supervisor",
                            null)
                    .statusCode();
        });
        int deUna = una.join();
        int deOtra = otra.join();
        try {
            assertThat(List.of(deUna, deOtra)).containsOnlyOnce(204);
            assertThat(identityService
                            .createUserQuery()
                            .memberOfGroup(Grupos.SUPERVISORES)
                            .count())
                    .isOne();
        } finally {
            if (deOtra == 204) {
                identityService.createMembership("supervisor", Grupos.SUPERVISORES);
            }
        }
    }

    @Test
    @DisplayName("dada la última persona de una oficina, al quitarla consta que quedó vacía")
    void oficinaVacia() {
        int antes = escenario.bitacora("ACCESOS").size();
        hecha(supervisor(Via.ENGINE_REST, "DELETE", "/group/evaluacion/members/evaluacion", null));
        hecha(supervisor(Via.ENGINE_REST, "PUT", "/group/evaluacion/members/evaluacion", null));
        assertThat(escenario.bitacora("ACCESOS").stream().skip(antes))
                .extracting(a -> a.actor() + " " + a.suceso() + ": " + a.detalle())
                .containsExactly(
                        "supervisor GRUPO_RETIRADO: usuario evaluacion, grupo evaluacion",
                        "supervisor GRUPO_VACIO: grupo evaluacion: ya no queda nadie",
                        "supervisor GRUPO_OTORGADO: usuario evaluacion, grupo evaluacion");
    }

    private static void esperar(CyclicBarrier juntas) {
        try {
            juntas.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private Respuesta crear(Via via, String id) {
        return supervisor(
                via,
                "POST",
                "/user/create",
                "{\"profile\":{\"id\":\"%s\",\"firstName\":\"Persona\",\"lastName\":\"Prueba\",\"email\":\"pp@ejemplo.mx\"},"
                                .formatted(id)
                        + "\"credentials\":{\"password\":\"Una-Clave-2026\"}}");
    }

    private String clave(String usuario) {
        return ((UserEntity) identityService.createUserQuery().userId(usuario).singleResult()).getPassword();
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
                assertThat(peticiones.por(via, usuario, "GET", ruta, null).estado())
                        .as(usuario + " " + ruta)
                        .isIn(ruta.contains("/key/") ? List.of(403, 404) : List.of(403));
            }
            assertThat(supervisor(via, "GET", ruta, null).estado()).as(ruta).isEqualTo(200);
        }
        assertThat(peticiones.por(via, "admin.dif", "GET", "/metrics", null).estado())
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
        assertThat(programa.cookie("JSESSIONID")).isNull();
        peticiones.post("comsocial", APLICACIONES + "/task/count", "{}").es(200);
        peticiones.get("comsocial", APLICACIONES + "/job").es(403);
        String suyo = APLICACIONES + "/group/comunicacion-social/members/supervisor";
        negada(peticiones.basic("supervisor", "PUT", suyo, null), "Nadie cambia sus propios grupos");
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

    private Respuesta supervisor(Via via, String metodo, String ruta, @Nullable Object cuerpo) {
        return peticiones.por(via, "supervisor", metodo, ruta, cuerpo);
    }

    private static void hecha(Respuesta respuesta) {
        assertThat(respuesta.estado()).as(respuesta.cuerpo()).isEqualTo(204);
    }

    private static void negada(Respuesta respuesta, String mensaje) {
        assertThat(respuesta.es(403).cuerpo()).contains(mensaje);
    }

    private Respuesta leer(String usuario, String bitacora) {
        return peticiones.get(usuario, "/api/v1/bitacora/" + bitacora);
    }

    private Navegador sesion(String usuario) {
        var navegador = peticiones.navegador(usuario);
        navegador.get("/camunda/app/tasklist/default/");
        return navegador;
    }
}
