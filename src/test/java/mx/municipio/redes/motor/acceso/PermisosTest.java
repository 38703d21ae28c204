package mx.municipio.redes.motor.acceso;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.Peticiones.Via;
import mx.municipio.redes.PruebaDeIntegracion;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Cada petición, por los dos montajes del REST del motor. */
@PruebaDeIntegracion
class PermisosTest {

    private static final String INICIO = "/process-definition/key/" + PROCESO;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    TaskService taskService;

    @Autowired
    AuthorizationService authorizationService;

    @Autowired
    Permisos permisos;

    @Autowired
    ArranqueUnico arranque;

    String instancia = "";
    String respuesta = "";
    String opinion = "";

    @BeforeEach
    void enviarConsulta() {
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        respuesta = escenario.tarea(folio, "responderConsulta").getId();
        opinion = escenario.tarea(folio, "opinarTransparencia").getId();
        instancia = escenario.expediente(folio).instanciaProceso();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "Dada una consulta de Obras, quien es de otro órgano no la lista, ni la ve, ni la toma, ni la responde")
    void ajeno(Via via) {
        for (String usuario : List.of("admin.dif", "titular.dif", "jefe.obras", "sindicatura", "informatica")) {
            assertThat(lista(leer(via, usuario, "/task")).findValuesAsText("processInstanceId"))
                    .doesNotContain(instancia);
            assertThat(lista(leer(via, usuario, "/process-instance"))).isEmpty();
            assertThat(lista(leer(via, usuario, "/history/process-instance"))).isEmpty();
            assertThat(lista(leer(via, usuario, "/history/variable-instance"))).isEmpty();
            assertThat(leer(via, usuario, "/job").estado()).isEqualTo(403);
            assertThat(leer(via, usuario, "/history/job-log").estado()).isEqualTo(403);
            for (String ruta : List.of(
                    "/task/" + respuesta,
                    "/task/" + respuesta + "/form-variables",
                    "/process-instance/" + instancia,
                    "/process-instance/" + instancia + "/variables")) {
                assertThat(leer(via, usuario, ruta).estado())
                        .as("%s %s", usuario, ruta)
                        .isIn(403, 404);
            }
            assertThat(escribir(via, usuario, "/task/" + respuesta + "/claim", tomar(usuario))
                            .estado())
                    .isIn(403, 404);
            assertThat(escribir(via, usuario, "/task/" + respuesta + "/submit-form", respuesta())
                            .estado())
                    .isIn(403, 404);
        }
        var intacta = taskService.createTaskQuery().taskId(respuesta).singleResult();
        assertThat(intacta).isNotNull();
        assertThat(intacta.getAssignee()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Dada una consulta, Comunicación Social y Transparencia ven cada una su tarea y ninguna la de la otra")
    void cadaOficinaLaSuya(Via via) {
        String suyas = "/task?processInstanceId=" + instancia;
        assertThat(lista(leer(via, "comsocial", suyas)).findValuesAsText("taskDefinitionKey"))
                .containsExactly("responderConsulta");
        assertThat(lista(leer(via, "transparencia", suyas)).findValuesAsText("taskDefinitionKey"))
                .containsExactly("opinarTransparencia");
        assertThat(escribir(via, "comsocial", "/task/" + opinion + "/claim", tomar("comsocial"))
                        .estado())
                .isIn(403, 404);
        assertThat(escribir(via, "comsocial", "/task/" + respuesta + "/claim", tomar("comsocial"))
                        .estado())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Dada su propia tarea, quien la trabaja no puede renombrarla, refecharla ni delegarla")
    void soloTrabajarla(Via via) {
        for (String ruta : List.of("/assignee", "/delegate")) {
            assertThat(escribir(via, "comsocial", "/task/" + respuesta + ruta, tomar("admin.dif"))
                            .estado())
                    .isEqualTo(403);
        }
        assertThat(taskService
                        .createTaskQuery()
                        .taskId(respuesta)
                        .taskUnassigned()
                        .count())
                .isOne();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "Dado quien no administra una cuenta, no ve el procedimiento ni puede iniciarlo; quien la administra lo ve")
    void inicio(Via via) {
        for (String usuario : List.of("informatica", "jefe.obras", "titular.obras", "transparencia")) {
            assertThat(lista(leer(via, usuario, "/process-definition")).findValuesAsText("key"))
                    .doesNotContain(PROCESO);
            for (String ruta : List.of("/start", "/submit-form")) {
                assertThat(escribir(via, usuario, INICIO + ruta, "{\"variables\":{}}")
                                .estado())
                        .isIn(403, 404);
            }
        }
        assertThat(lista(leer(via, "admin.obras", "/process-definition?latestVersion=true"))
                        .findValuesAsText("key"))
                .contains(PROCESO)
                .doesNotContain("cambio-administradores");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Dada una persona, ve su propio usuario y ninguno más; el supervisor ve todos")
    void usuarios(Via via) {
        assertThat(lista(leer(via, "admin.obras", "/user")).findValuesAsText("id"))
                .containsExactly("admin.obras");
        assertThat(lista(leer(via, "supervisor", "/user"))).hasSizeGreaterThan(10);
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

    private Respuesta leer(Via via, String usuario, String ruta) {
        return peticiones.por(via, usuario, "GET", ruta, null);
    }

    private Respuesta escribir(Via via, String usuario, String ruta, String cuerpo) {
        return peticiones.por(via, usuario, "POST", ruta, cuerpo);
    }

    private static String tomar(String usuario) {
        return "{\"userId\": \"" + usuario + "\"}";
    }

    private static String respuesta() {
        return "{\"variables\": {\"respuesta\": {\"value\": \"PROCEDENTE\"}, \"motivo\": {\"value\": \"x\"}}}";
    }

    private static JsonNode lista(Respuesta respuesta) {
        return respuesta.es(200).json();
    }
}
