package mx.municipio.redes.motor.acceso;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Cada petición, por los dos montajes del REST del motor: Basic para programas y la sesión de Tasklist. */
@PruebaDeIntegracion
class PermisosTest {

    enum Via {
        BASIC,
        SESION
    }

    private static final String INICIO = "/process-definition/key/" + ConsultasDePrueba.PROCESO;

    @Autowired
    Peticiones peticiones;

    @Autowired
    ObjectMapper json;

    @Autowired
    TaskService taskService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    Permisos permisos;

    @Autowired
    ArranqueUnico arranque;

    private final Map<String, Navegador> sesiones = new HashMap<>();

    String instancia = "";
    String respuesta = "";
    String opinion = "";

    @BeforeEach
    void enviarConsulta() throws IOException {
        HttpResponse<String> alta = peticiones
                .navegador()
                .basic(
                        "admin.obras",
                        "demo",
                        "POST",
                        "/api/v1/consultas",
                        json.writeValueAsString(ConsultasDePrueba.consulta()));
        assertThat(alta.statusCode()).as(alta.body()).isEqualTo(201);
        String folio = json.readTree(alta.body()).get("folio").asText();
        respuesta = tarea(folio, "responderConsulta");
        opinion = tarea(folio, "opinarTransparencia");
        instancia =
                taskService.createTaskQuery().taskId(respuesta).singleResult().getProcessInstanceId();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "Dada una consulta de Obras, quien es de otro órgano no la lista, ni la ve, ni la toma, ni la responde")
    void ajeno(Via via) throws IOException {
        for (String usuario : List.of("admin.dif", "titular.dif", "jefe.obras", "sindicatura", "informatica")) {
            assertThat(lista(pedir(via, usuario, "GET", "/task", "")))
                    .extracting(tarea -> tarea.get("processInstanceId").asText())
                    .doesNotContain(instancia);
            assertThat(lista(pedir(via, usuario, "GET", "/process-instance", "")))
                    .isEmpty();
            assertThat(lista(pedir(via, usuario, "GET", "/history/process-instance", "")))
                    .isEmpty();
            assertThat(lista(pedir(via, usuario, "GET", "/history/variable-instance", "")))
                    .isEmpty();
            assertThat(pedir(via, usuario, "GET", "/job", "").statusCode()).isEqualTo(403);
            assertThat(pedir(via, usuario, "GET", "/history/job-log", "").statusCode())
                    .isEqualTo(403);
            for (String ruta : List.of(
                    "/task/" + respuesta,
                    "/task/" + respuesta + "/form-variables",
                    "/process-instance/" + instancia,
                    "/process-instance/" + instancia + "/variables")) {
                assertThat(pedir(via, usuario, "GET", ruta, "").statusCode())
                        .as("%s %s", usuario, ruta)
                        .isIn(403, 404);
            }
            assertThat(pedir(via, usuario, "POST", "/task/" + respuesta + "/claim", tomar(usuario))
                            .statusCode())
                    .isIn(403, 404);
            assertThat(pedir(via, usuario, "POST", "/task/" + respuesta + "/submit-form", respuesta())
                            .statusCode())
                    .isIn(403, 404);
        }
        var intacta = taskService.createTaskQuery().taskId(respuesta).singleResult();
        assertThat(intacta).isNotNull();
        assertThat(intacta.getAssignee()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Dada una consulta, Comunicación Social y Transparencia ven cada una su tarea y ninguna la de la otra")
    void cadaOficinaLaSuya(Via via) throws IOException {
        assertThat(claves(pedir(via, "comsocial", "GET", "/task?processInstanceId=" + instancia, "")))
                .containsExactly("responderConsulta");
        assertThat(claves(pedir(via, "transparencia", "GET", "/task?processInstanceId=" + instancia, "")))
                .containsExactly("opinarTransparencia");
        assertThat(pedir(via, "comsocial", "POST", "/task/" + opinion + "/claim", tomar("comsocial"))
                        .statusCode())
                .isIn(403, 404);
        assertThat(pedir(via, "comsocial", "POST", "/task/" + respuesta + "/claim", tomar("comsocial"))
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Dada su propia tarea, quien la trabaja no puede renombrarla, refecharla ni delegarla")
    void soloTrabajarla(Via via) {
        for (String ruta : List.of("/assignee", "/delegate")) {
            assertThat(pedir(via, "comsocial", "POST", "/task/" + respuesta + ruta, tomar("admin.dif"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(taskService
                        .createTaskQuery()
                        .taskId(respuesta)
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "Dado quien no administra una cuenta, no ve el procedimiento ni puede iniciarlo; quien la administra lo ve")
    void inicio(Via via) throws IOException {
        for (String usuario : List.of("comsocial", "jefe.obras", "titular.obras", "transparencia")) {
            assertThat(lista(pedir(via, usuario, "GET", "/process-definition", "")))
                    .extracting(d -> d.get("key").asText())
                    .doesNotContain(ConsultasDePrueba.PROCESO);
            for (String ruta : List.of("/start", "/submit-form")) {
                assertThat(pedir(via, usuario, "POST", INICIO + ruta, "{\"variables\":{}}")
                                .statusCode())
                        .isIn(403, 404);
            }
        }
        assertThat(lista(pedir(via, "admin.obras", "GET", "/process-definition?latestVersion=true", "")))
                .extracting(d -> d.get("key").asText())
                .contains(ConsultasDePrueba.PROCESO)
                .doesNotContain("cambio-administradores");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Dada una persona, ve su propio usuario y ninguno más; el supervisor ve todos")
    void usuarios(Via via) throws IOException {
        assertThat(lista(pedir(via, "admin.obras", "GET", "/user", "")))
                .extracting(u -> u.get("id").asText())
                .containsExactly("admin.obras");
        assertThat(lista(pedir(via, "supervisor", "GET", "/user", ""))).hasSizeGreaterThan(10);
    }

    @Test
    @DisplayName("Dadas las aplicaciones del motor, Tasklist es de todos; Cockpit y Admin, de supervisores")
    void aplicaciones() {
        var persona = peticiones.navegador("comsocial");
        assertThat(persona.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(persona.get("/camunda/app/cockpit/default/").statusCode()).isNotEqualTo(200);
        assertThat(persona.get("/camunda/app/admin/default/").statusCode()).isNotEqualTo(200);
        var supervisor = peticiones.navegador("supervisor");
        for (String aplicacion : List.of("tasklist", "cockpit", "admin", "welcome")) {
            assertThat(supervisor
                            .get("/camunda/app/" + aplicacion + "/default/")
                            .statusCode())
                    .as(aplicacion)
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("Dados dos nodos que arrancan a la vez, los permisos quedan una sola vez")
    void dosNodos() throws Exception {
        Set<String> antes = permisosDeGrupos();
        arranque.ejecutar(() ->
                authorizationService
                        .createAuthorizationQuery()
                        .groupIdIn(Grupos.ADMINISTRADORES, Grupos.SUPERVISORES)
                        .list()
                        .stream()
                        .filter(a -> Set.of(0, 6, 8).contains(a.getResourceType()))
                        .forEach(a -> authorizationService.deleteAuthorization(a.getId())));
        assertThat(permisosDeGrupos()).hasSizeLessThan(antes.size());
        Callable<Void> nodo = () -> {
            arranque.ejecutar(permisos::asegurar);
            return null;
        };
        var hilos = Executors.newFixedThreadPool(2);
        try {
            for (var resultado : hilos.invokeAll(List.of(nodo, nodo))) {
                resultado.get();
            }
        } finally {
            hilos.shutdown();
        }
        assertThat(permisosDeGrupos()).isEqualTo(antes);
    }

    private Set<String> permisosDeGrupos() {
        List<String> todos = authorizationService.createAuthorizationQuery().list().stream()
                .filter(a -> a.getGroupId() != null)
                .map(a -> a.getGroupId() + " " + a.getResourceType() + " " + a.getResourceId())
                .toList();
        assertThat(todos).doesNotHaveDuplicates();
        return new TreeSet<>(todos);
    }

    private HttpResponse<String> pedir(Via via, String usuario, String metodo, String ruta, String cuerpo) {
        boolean leer = metodo.equals("GET");
        if (via == Via.BASIC) {
            return peticiones.navegador().basic(usuario, "demo", metodo, "/engine-rest" + ruta, leer ? null : cuerpo);
        }
        Navegador sesion = sesiones.computeIfAbsent(usuario, quien -> {
            var navegador = peticiones.navegador(quien);
            navegador.get("/camunda/app/tasklist/default/");
            return navegador;
        });
        String completa = "/camunda/api/engine/engine/default" + ruta;
        return leer ? sesion.getJson(completa) : sesion.postAlMotor(completa, cuerpo);
    }

    private String tarea(String folio, String clave) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(folio)
                .taskDefinitionKey(clave)
                .singleResult()
                .getId();
    }

    private static String tomar(String usuario) {
        return "{\"userId\": \"" + usuario + "\"}";
    }

    private static String respuesta() {
        return "{\"variables\": {\"respuesta\": {\"value\": \"PROCEDENTE\"}, \"motivo\": {\"value\": \"x\"}}}";
    }

    private List<JsonNode> lista(HttpResponse<String> respuesta) throws IOException {
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(200);
        return List.of(json.treeToValue(json.readTree(respuesta.body()), JsonNode[].class));
    }

    private List<String> claves(HttpResponse<String> respuesta) throws IOException {
        return lista(respuesta).stream()
                .map(tarea -> tarea.get("taskDefinitionKey").asText())
                .toList();
    }
}
