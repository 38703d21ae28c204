package mx.municipio.redes.procedimientos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.Peticiones.Via;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.Recorrido;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.formulario.EnviosDeFormulario;
import mx.municipio.redes.formulario.EnviosDeFormulario.Malo;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.formulario.ValorEnviado;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.norma.PerfilDePrueba;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Los envíos malos de cada formulario, por cada camino por el que entra un envío: ninguno se admite y nada queda. */
@PruebaDeIntegracion
@Tag("una-base")
@ExtendWith(SinCasosAbiertos.class)
@DisplayName("Envíos malos por cada camino")
class EnviosMalosPorCadaCaminoTest {

    /** Lo que altera un trámite sin pasar por su formulario, pedido por quien sí atiende la tarea. */
    private static final String POR_FUERA =
            """
            POST /task/{tarea}/resolve {"variables": {}}
            POST /task/{tarea}/variables {"modifications": {"vencimiento": {"value": "2099-01-01T00:00:00.000+0000", "type": "Date"}}}
            PUT /task/{tarea}/variables/respuesta {"value": "PROCEDENTE"}
            DELETE /task/{tarea}/variables/organoNombre
            POST /task/{tarea}/localVariables {"modifications": {"respuesta": {"value": "PROCEDENTE"}}}
            POST /task/{tarea}/claim {"userId": "nadie"}
            POST /task/{tarea}/assignee {"userId": "admin.dif"}
            POST /task/{tarea}/delegate {"userId": "admin.dif"}
            POST /task/{tarea}/bpmnError {"errorCode": "x"}
            POST /task/{tarea}/bpmnEscalation {"escalationCode": "x"}
            PUT /task/{tarea} {"name": "Otra", "due": "2099-01-01T00:00:00.000+0000"}
            POST /task/{tarea}/identity-links {"userId": "admin.dif", "type": "candidate"}
            DELETE /task/{tarea}
            POST /task/create {"name": "Suelta", "assignee": "admin.dif"}
            POST /message {"messageName": "consulta.retirada", "processInstanceId": "{caso}"}
            POST /signal {"name": "x"}
            POST /process-instance/{caso}/variables {"modifications": {"respuesta": {"value": "PROCEDENTE"}}}
            DELETE /process-instance/{caso}
            PUT /process-instance/{caso}/suspended {"suspended": true}
            POST /process-instance/{caso}/modification {"instructions": [{"type": "startBeforeActivity", "activityId": "publicarContenido"}]}
            POST /process-instance/delete {"processInstanceIds": ["{caso}"]}
            POST /execution/{caso}/messageSubscriptions/consulta.retirada/trigger {}
            POST /job/{trabajo}/execute
            PUT /job/{trabajo}/duedate {"duedate": "2026-11-01T00:00:00.000+0000"}
            PUT /job/{trabajo}/retries {"retries": 0}
            PUT /job/{trabajo}/suspended {"suspended": true}
            """;

    /** Quien solo trabaja en una oficina, sin cargo en su órgano: no inicia nada. */
    private static final String AJENA = "analista.inf";

    @Autowired
    Escenario escenario;

    @Autowired
    Usuarios usuarios;

    @Autowired
    Peticiones peticiones;

    @Autowired
    List<Recorrido> recorridos;

    @Autowired
    List<Tramite> tramites;

    @Autowired
    IdentityService identidad;

    @Autowired
    Norma norma;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void elDiaDeLosEnvios() {
        usuarios.asegurar(AJENA, "Analista", "de Prueba", AJENA + "@tecate.gob.mx", "demo", Set.of("informatica"));
        escenario.son(dia());
    }

    String dia() {
        return EnviosDeFormulario.HOY + "T10:00:00-08:00";
    }

    @TestFactory
    @DisplayName("NT10-CG-VII-a, NT10-PAB-VI-a: dado un inicio malo, por ningún camino se admite y nada queda escrito")
    Stream<DynamicTest> inicios() {
        return tramites.stream()
                .filter(tramite -> PerfilDePrueba.de(tramite.proceso()).clave().equals(norma.clave()))
                .filter(tramite -> Files.exists(Path.of("forms", tramite.proceso() + "-inicio.form")))
                .flatMap(tramite -> Stream.concat(
                        Stream.of(nadaQueda(tramite.proceso() + ", por la API", () -> porLaApi(tramite))),
                        Stream.of(Via.values()).flatMap(via -> Stream.of("/submit-form", "/start")
                                .map(fin -> nadaQueda(
                                        tramite.proceso() + ", por " + via + fin,
                                        () -> porElMotor(tramite, via, fin))))));
    }

    @TestFactory
    @DisplayName("dado un procedimiento que la norma de este municipio no conoce, por ningún camino existe: 404")
    Stream<DynamicTest> ajenos() {
        return tramites.stream()
                .filter(tramite -> !norma.procesos().contains(tramite.proceso()))
                .map(tramite -> nadaQueda(tramite.proceso(), () -> noExiste(tramite)));
    }

    private void noExiste(Tramite tramite) {
        for (String quien : List.of("titular.obras", "comsocial", "supervisor")) {
            peticiones.post(quien, "/api/v1/" + tramite.ruta(), Map.of()).es(404);
            peticiones.get(quien, "/api/v1/formularios/" + tramite.proceso()).es(404);
            for (Via via : Via.values()) {
                peticiones
                        .por(via, quien, "GET /process-definition/key/" + tramite.proceso())
                        .es(404);
            }
        }
    }

    private void porLaApi(Tramite tramite) {
        var envios = new EnviosDeFormulario(formulario(tramite.proceso() + "-inicio"));
        String ruta = "/api/v1/" + tramite.ruta();
        String quien = iniciador(tramite);
        envios.malos().forEach(malo -> {
            Respuesta rechazo = peticiones.post(quien, ruta, malo.envio()).esProblema(400);
            assertThat(rechazo.json().path("errores").findValuesAsText("mensaje"))
                    .as("%s", malo)
                    .contains(malo.mensaje());
        });
        peticiones.post(AJENA, ruta, envios.maneras().get(0)).esProblema(403);
    }

    private void porElMotor(Tramite tramite, Via via, String fin) {
        var envios = new EnviosDeFormulario(formulario(tramite.proceso() + "-inicio"));
        String ruta = "/process-definition/key/" + tramite.proceso() + fin;
        String quien = iniciador(tramite);
        envios.malos().forEach(malo -> rechazado(malo, enviar(via, quien, ruta, malo.envio())));
        Map<String, Object> bueno = envios.maneras().get(0);
        assertThat(enviar(via, AJENA, ruta, bueno).estado()).isIn(403, 404);
    }

    @TestFactory
    @DisplayName(
            "NT10-CG-VII-b, NT10-PAB-II-a, NT10-PAB-III-a, NT10-PAB-IV: dada una tarea, por ningún camino se admite"
                    + " una conclusión mala ni se altera por fuera, y sigue abierta")
    Stream<DynamicTest> tareas() {
        return QuienHaceCadaTareaTest.tareas(norma).flatMap(tarea -> {
            Recorrido recorrido = recorridos.stream()
                    .filter(uno -> uno.proceso().equals(QuienHaceCadaTareaTest.proceso(tarea)))
                    .findFirst()
                    .orElseThrow();
            String folio = recorrido.hasta(tarea.getId());
            String quien = recorrido.paso(tarea.getId()).usuario();
            return Stream.of(Via.values())
                    .map(via ->
                            nadaQueda(tarea.getId() + ", por " + via, () -> conclusiones(tarea, folio, quien, via)));
        });
    }

    private void conclusiones(UserTask tarea, String folio, String quien, Via via) {
        String id = escenario.tarea(folio, tarea.getId()).getId();
        var malos = new EnviosDeFormulario(formulario(tarea.getCamundaFormRef()))
                .malos()
                .toList();
        for (Malo malo : malos) {
            String fin = malos.indexOf(malo) % 2 == 0 ? "/submit-form" : "/complete";
            rechazado(malo, enviar(via, quien, "/task/" + id + fin, malo.envio()));
        }
        porFuera(id, escenario.instancia(folio).getId())
                .forEach(orden -> assertThat(peticiones.por(via, quien, orden).estado())
                        .as(orden)
                        .isBetween(400, 499));
        peticiones.por(via, quien, "GET /task/" + id).es(200);
    }

    private Stream<String> porFuera(String tarea, String caso) {
        String trabajo = jdbc.sql("SELECT MIN(ID_) FROM ACT_RU_JOB WHERE TYPE_ = 'timer'")
                .query(String.class)
                .single();
        return POR_FUERA
                .replace("{tarea}", tarea)
                .replace("{caso}", caso)
                .replace("{trabajo}", trabajo)
                .lines();
    }

    private Respuesta enviar(Via via, String usuario, String ruta, Map<String, Object> envio) {
        Map<String, Object> variables = new LinkedHashMap<>();
        envio.forEach((clave, valor) -> variables.put(
                clave,
                valor instanceof ValorEnviado.Ajeno ajeno
                        ? Map.of("value", "x", "type", ajeno.descripcion())
                        : Map.of("value", valor)));
        return peticiones.por(via, usuario, "POST", ruta, Map.of("variables", variables));
    }

    private static void rechazado(Malo malo, Respuesta respuesta) {
        assertThat(respuesta.estado())
                .as("%s: %.600s", malo, respuesta.cuerpo())
                .isBetween(400, 499);
        assertThat(respuesta.cuerpo())
                .as("%s", malo)
                .doesNotContain("SQLException", "\tat ", "NullPointerException", "ClassCastException");
    }

    private DynamicTest nadaQueda(String nombre, Runnable envios) {
        return dynamicTest(nombre, () -> {
            Map<String, Object> antes = enElMotor();
            escenario.nadaCambia(() -> {
                envios.run();
                return true;
            });
            assertThat(enElMotor()).isEqualTo(antes);
        });
    }

    private Map<String, Object> enElMotor() {
        Map<String, Object> escrito = new LinkedHashMap<>();
        for (String tabla : List.of(
                "TASK",
                "VARIABLE",
                "JOB",
                "EXECUTION",
                "IDENTITYLINK",
                "INCIDENT",
                "EVENT_SUBSCR",
                "FILTER",
                "AUTHORIZATION")) {
            escrito.put(
                    tabla,
                    jdbc.sql("SELECT * FROM ACT_RU_" + tabla + " ORDER BY ID_")
                            .query()
                            .listOfRows());
        }
        for (String tabla : List.of(
                "HI_PROCINST",
                "HI_TASKINST",
                "HI_VARINST",
                "HI_DETAIL",
                "HI_COMMENT",
                "HI_ATTACHMENT",
                "GE_BYTEARRAY")) {
            escrito.put(tabla, escenario.cuantos("ACT_" + tabla));
        }
        return escrito;
    }

    /** Alguien del primer grupo que el modelo deja iniciarlo. */
    private String iniciador(Tramite tramite) {
        String proceso = tramite.proceso();
        Process modelo = Bpmn.readModelFromFile(
                        Path.of("bpmn", proceso + ".bpmn").toFile())
                .getModelElementById(proceso);
        String grupo = modelo.getCamundaCandidateStarterGroupsList().get(0);
        return identidad.createUserQuery().memberOfGroup(grupo).list().get(0).getId();
    }

    private static Formulario formulario(String id) {
        try {
            return Formulario.leer(Files.readString(Path.of("forms", id + ".form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
