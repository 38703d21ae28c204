package mx.municipio.redes.expediente;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.publicacion;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.respuesta;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.SinCasosAbiertos;
import mx.municipio.redes.motor.Tareas;
import mx.municipio.redes.motor.UsuarioActual;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Una tarea tomada no cierra su oficina: por las tres vías, y lo que pasa de una persona a otra queda en la bitácora. */
@PruebaDeIntegracion
@ExtendWith(SinCasosAbiertos.class)
class QuienTieneLaTareaTest {

    /** Por dónde se toma, se suelta y se asigna. */
    enum Via {
        MOTOR,
        APLICACIONES,
        API
    }

    private static final List<String> COLEGAS = List.of("evaluacion", "informatica");

    @LocalServerPort
    int puerto;

    @Autowired
    Escenario escenario;

    @Autowired
    TaskService tareas;

    @Autowired
    IdentityService identidades;

    @Autowired
    Tareas abiertas;

    @Autowired
    UsuarioActual usuarioActual;

    @Autowired
    TransactionTemplate transaccion;

    private Peticiones peticiones = new Peticiones(0);

    @BeforeEach
    void unJuevesPorLaManana() {
        peticiones = new Peticiones(puerto);
        escenario.son("2026-11-12T10:00:00-08:00");
        COLEGAS.forEach(colega -> identidades.createMembership(colega, "comunicacion-social"));
    }

    @AfterEach
    void comoEstaba() {
        COLEGAS.forEach(colega -> identidades.deleteMembership(colega, "comunicacion-social"));
    }

    private String enviada() {
        return escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    private String procedente() {
        String folio = enviada();
        escenario.completar("comsocial", folio, "responderConsulta", respuesta("PROCEDENTE"));
        return folio;
    }

    /** Deja la tarea en manos de esa persona. */
    private String tomada(String folio, String elemento, String quien) {
        String tarea = escenario.tarea(folio, elemento).getId();
        escenario.como(quien, () -> {
            tareas.claim(tarea, quien);
            return true;
        });
        return tarea;
    }

    private Respuesta pedir(Via via, String quien, String ruta, @Nullable Object cuerpo) {
        return via == Via.APLICACIONES
                ? peticiones.web(quien, "POST", "/camunda/api/engine/engine/default" + ruta, cuerpo)
                : peticiones.post(quien, (via == Via.API ? "/api/v1" : "/engine-rest") + ruta, cuerpo);
    }

    private Respuesta tomar(Via via, String quien, String tarea, String de) {
        return via == Via.API
                ? pedir(via, quien, "/tareas/" + tarea + "/toma", Map.of("de", de))
                : asignar(via, quien, tarea, quien);
    }

    private Respuesta soltar(Via via, String quien, String tarea) {
        return via == Via.API
                ? pedir(via, quien, "/tareas/" + tarea + "/suelta", null)
                : pedir(via, quien, "/task/" + tarea + "/unclaim", Map.of());
    }

    private Respuesta asignar(Via via, String quien, String tarea, String a) {
        return via == Via.API
                ? pedir(via, quien, "/tareas/" + tarea + "/asignacion", Map.of("usuario", a))
                : pedir(via, quien, "/task/" + tarea + "/assignee", Map.of("userId", a));
    }

    private Respuesta concluir(Via via, String quien, String tarea, String camino, Map<String, Object> datos) {
        Map<String, Object> variables = new HashMap<>();
        datos.forEach((clave, valor) -> variables.put(clave, Map.of("value", valor)));
        return pedir(via, quien, "/task/" + tarea + camino, Map.of("variables", variables));
    }

    private void rechazada(int estado, String mensaje, Supplier<Respuesta> accion) {
        Respuesta respuesta = escenario.nadaCambia(accion).es(estado);
        assertThat(respuesta.cuerpo()).contains(mensaje);
    }

    private @Nullable String responsable(String tarea) {
        return tareas.createTaskQuery().taskId(tarea).singleResult().getAssignee();
    }

    private List<String> traspasos(String folio) {
        return escenario.bitacora(folio).stream()
                .filter(asiento -> asiento.suceso().equals("TAREA_TRASPASADA"))
                .map(asiento -> asiento.actor() + ": " + asiento.detalle())
                .toList();
    }

    private static int correcta(Via via) {
        return via == Via.API ? 200 : 204;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "NT10-CG-XI: dada la publicación que tomó la administradora, cuando el suplente la toma de ella, es suya,"
                    + " la concluye, y la bitácora dice quién la tomó de quién; ella ya no la concluye")
    void delColega(Via via) {
        String folio = procedente();
        String tarea = tomada(folio, "publicarContenido", "admin.obras");

        tomar(via, "suplente.obras", tarea, "admin.obras").es(correcta(via));

        assertThat(responsable(tarea)).isEqualTo("suplente.obras");
        assertThat(traspasos(folio))
                .containsExactly("suplente.obras: «Publicar el contenido» pasa de admin.obras a suplente.obras.");
        rechazada(
                409,
                "para concluirla, tómela primero",
                () -> concluir(Via.MOTOR, "admin.obras", tarea, "/submit-form", publicacion("2026-11-12T09:30-08:00")));
        concluir(Via.MOTOR, "suplente.obras", tarea, "/submit-form", publicacion("2026-11-12T09:30-08:00"))
                .es(204);
        assertThat(escenario.estado(folio)).isEqualTo("PUBLICADA");
        assertThat(tomar(via, "admin.obras", tarea, "suplente.obras").estado()).isEqualTo(409);
    }

    @ParameterizedTest
    @EnumSource(names = {"MOTOR", "APLICACIONES"})
    @DisplayName("Dada la tarea que tiene una colega, nadie la concluye sin tomarla antes")
    void nadieLaConcluyePorOtra(Via via) {
        String folio = procedente();
        String tarea = tomada(folio, "publicarContenido", "admin.obras");
        for (String camino : List.of("/complete", "/submit-form")) {
            rechazada(
                    409,
                    "La tarea la tiene otra persona; para concluirla, tómela primero.",
                    () -> concluir(via, "suplente.obras", tarea, camino, publicacion("2026-11-12T09:30-08:00")));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "Dada su tarea, cuando quien la tiene la suelta, queda libre y otra persona la toma; nadie más la suelta")
    void seSuelta(Via via) {
        String folio = procedente();
        String tarea = tomada(folio, "publicarContenido", "admin.obras");
        for (String otra : List.of("suplente.obras", "supervisor")) {
            rechazada(403, "", () -> soltar(via, otra, tarea));
        }

        soltar(via, "admin.obras", tarea).es(correcta(via));

        assertThat(responsable(tarea)).isNull();
        if (via == Via.API) {
            pedir(via, "suplente.obras", "/tareas/" + tarea + "/toma", Map.of()).es(200);
        } else {
            pedir(via, "suplente.obras", "/task/" + tarea + "/claim", Map.of("userId", "suplente.obras"))
                    .es(204);
        }
        assertThat(responsable(tarea)).isEqualTo("suplente.obras");
        assertThat(traspasos(folio)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Dada la tarea que tiene una colega, «tomar» a secas no se la quita: 409")
    void tomarNoQuita(Via via) {
        String tarea = tomada(procedente(), "publicarContenido", "admin.obras");
        rechazada(
                409,
                "La tarea ya la tomó otra persona.",
                () -> via == Via.API
                        ? pedir(via, "suplente.obras", "/tareas/" + tarea + "/toma", Map.of())
                        : pedir(
                                via,
                                "suplente.obras",
                                "/task/" + tarea + "/claim",
                                Map.of("userId", "suplente.obras")));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "NT10-CG-XI: el supervisor da la tarea, tomada o libre, a quien puede hacerla, y queda en la bitácora; a"
                    + " quien no puede, ni a sí mismo, no")
    void laDaElSupervisor(Via via) {
        String folio = procedente();
        String tarea = tomada(folio, "publicarContenido", "admin.obras");
        for (String ajena : List.of("admin.dif", "comsocial", "nadie.conocido", "SUPLENTE.OBRAS")) {
            rechazada(403, "no le toca hoy", () -> asignar(via, "supervisor", tarea, ajena));
        }
        rechazada(403, "otra oficina o persona", () -> asignar(via, "supervisor", tarea, "supervisor"));

        asignar(via, "supervisor", tarea, "suplente.obras").es(correcta(via));
        assertThat(responsable(tarea)).isEqualTo("suplente.obras");

        String opinion = escenario.tarea(folio, "opinarTransparencia").getId();
        asignar(via, "supervisor", opinion, "transparencia").es(correcta(via));
        assertThat(responsable(opinion)).isEqualTo("transparencia");
        if (via != Via.API) {
            rechazada(403, "no le toca hoy", () -> asignar(via, "supervisor", tarea, " suplente.obras"));
        }
        assertThat(traspasos(folio))
                .containsExactly(
                        "supervisor: «Publicar el contenido» pasa de admin.obras a suplente.obras.",
                        "supervisor: «Opinar sobre el carácter público» pasa a transparencia.");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("NT10-SR-4: quien no puede hacerla no la toma, no la suelta ni la da, y nada cambia")
    void losDemasNo(Via via) {
        String tarea = tomada(procedente(), "publicarContenido", "admin.obras");
        for (String ajena : List.of("admin.dif", "jefe.obras", "comsocial", "titular.dif")) {
            for (Respuesta respuesta : escenario.nadaCambia(() -> Stream.of(
                            tomar(via, ajena, tarea, "admin.obras"),
                            soltar(via, ajena, tarea),
                            asignar(via, ajena, tarea, "suplente.obras"))
                    .toList())) {
                respuesta.es(via == Via.API ? 404 : 403);
            }
        }
        rechazada(
                403,
                via == Via.API ? "La tarea la da el supervisor" : "solo puede tomarla",
                () -> asignar(via, "suplente.obras", tarea, "admin.obras"));
        asignar(via, "supervisor", tarea, "a\u0000b").es(400);
        if (via == Via.API) {
            peticiones.get("admin.dif", "/api/v1/tareas/" + tarea).es(404);
            peticiones.get("admin.dif", "/api/v1/tareas/no-existe").es(404);
            asignar(via, "supervisor", tarea, " ").es(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Dada una tarea sin nadie a quien le toque, tampoco la toma ni la recibe quien administra el motor")
    void sinNadie(Via via) {
        String tarea = escenario.tarea(procedente(), "publicarContenido").getId();
        List.of("admin.obras", "suplente.obras").forEach(usuario -> tareas.deleteCandidateUser(tarea, usuario));
        rechazada(
                403,
                "otra oficina o persona",
                () -> via == Via.API
                        ? pedir(via, "supervisor", "/tareas/" + tarea + "/toma", Map.of())
                        : pedir(via, "supervisor", "/task/" + tarea + "/claim", Map.of("userId", "supervisor")));
        rechazada(403, "otra oficina o persona", () -> asignar(via, "supervisor", tarea, "supervisor"));
    }

    @Test
    @DisplayName("NT10-SR-4: asignar por la API es del supervisor: un colega no se la queda así sin decir de quién")
    void soloLaDaElSupervisor() {
        String tarea = tomada(procedente(), "publicarContenido", "admin.obras");
        rechazada(
                403, "La tarea la da el supervisor", () -> asignar(Via.API, "suplente.obras", tarea, "suplente.obras"));
        assertThat(responsable(tarea)).isEqualTo("admin.obras");
    }

    @Test
    @DisplayName("La tarea libre se toma por la API también sin cuerpo")
    void tomaSinCuerpo() {
        String tarea = escenario.tarea(procedente(), "publicarContenido").getId();
        pedir(Via.API, "suplente.obras", "/tareas/" + tarea + "/toma", null).es(200);
        assertThat(responsable(tarea)).isEqualTo("suplente.obras");
    }

    @Test
    @DisplayName("La API dice quién tiene la tarea y si a quien pregunta le toca")
    void quienLaTiene() {
        String tarea = tomada(procedente(), "publicarContenido", "admin.obras");
        Map.of("admin.obras", true, "suplente.obras", true, "supervisor", false).forEach((quien, leToca) -> {
            Respuesta respuesta =
                    peticiones.get(quien, "/api/v1/tareas/" + tarea).es(200);
            assertThat(respuesta.json().path("responsable").path("nombre").asText())
                    .isEqualTo("Administradora de Prueba Obras");
            assertThat(respuesta.json().path("leToca").asBoolean()).isEqualTo(leToca);
        });
    }

    @Test
    @DisplayName("Dadas dos personas que la toman a la vez de la misma colega, una se la queda y la otra recibe 409")
    void dosALaVez() {
        for (int vuelta = 0; vuelta < 5; vuelta++) {
            String folio = enviada();
            String tarea = tomada(folio, "responderConsulta", "comsocial");
            List<Respuesta> respuestas = COLEGAS.stream()
                    .map(colega -> CompletableFuture.supplyAsync(() -> tomar(Via.API, colega, tarea, "comsocial")))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(respuestas).extracting(Respuesta::estado).containsExactlyInAnyOrder(200, 409);
            assertThat(respuestas)
                    .filteredOn(respuesta -> respuesta.estado() == 409)
                    .allSatisfy(respuesta -> assertThat(respuesta.texto("detail"))
                            .containsAnyOf("ya no la tiene esa persona", "Alguien cambió la tarea al mismo tiempo"));
            assertThat(traspasos(folio)).hasSize(1);
            assertThat(traspasos(folio).get(0)).endsWith(" a " + responsable(tarea) + ".");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MOTOR", "APLICACIONES"})
    @DisplayName(
            "Dado que otra persona la está tomando, quien llega en medio por el REST del motor recibe 409 y nada cambia")
    void enMedio(Via via) {
        String folio = enviada();
        String tarea = tomada(folio, "responderConsulta", "comsocial");
        CompletableFuture<Respuesta> tarde = new CompletableFuture<>();
        transaccion.executeWithoutResult(estado -> {
            escenario.como("evaluacion", () -> {
                abiertas.tomar(tarea, usuarioActual.exigir(), "comsocial");
                return true;
            });
            tarde.completeAsync(() -> tomar(via, "informatica", tarea, "comsocial"));
            esperarUnPoco();
        });
        Respuesta respuesta = tarde.join().es(409);
        assertThat(respuesta.cuerpo()).contains("Alguien cambió la tarea al mismo tiempo: vuelva a intentarlo.");
        assertThat(responsable(tarea)).isEqualTo("evaluacion");
        assertThat(traspasos(folio)).hasSize(1);
    }

    private static void esperarUnPoco() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-c: dada la consulta que pasó de una persona a otra, cuando vence el plazo, el silencio niega")
    void elSilencioLlega() {
        String folio = enviada();
        String tarea = tomada(folio, "responderConsulta", "comsocial");
        tomar(Via.API, "evaluacion", tarea, "comsocial").es(200);
        escenario.dejarVencer(folio, "plazoVencido");
        assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
        assertThat(tareas.createTaskQuery().taskId(tarea).count()).isZero();
    }
}
