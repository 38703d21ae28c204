package mx.municipio.redes.procedimientos.exhorto;

import static mx.municipio.redes.procedimientos.exhorto.ExhortosDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.exhorto.ExhortosDePrueba.TEXTO;
import static mx.municipio.redes.procedimientos.exhorto.ExhortosDePrueba.con;
import static mx.municipio.redes.procedimientos.exhorto.ExhortosDePrueba.enterado;
import static mx.municipio.redes.procedimientos.exhorto.ExhortosDePrueba.exhorto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Hechos;
import mx.municipio.redes.expediente.Tramites;
import mx.municipio.redes.expediente.application.RetirarTramite;
import mx.municipio.redes.motor.acceso.Usuarios;
import mx.municipio.redes.oficios.Carta;
import mx.municipio.redes.oficios.Destinatario;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cargo;
import mx.municipio.redes.padron.Designaciones;
import mx.municipio.redes.procedimientos.exhorto.Exhorto.Conclusion;
import mx.municipio.redes.procedimientos.solicitud.SolicitudesDePrueba;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** El proceso entero: cada camino del modelo, con su estado, su bitácora y sus correos. */
@PruebaDeProceso(PROCESO)
class ExhortoProcesoTest {

    private static final String META = "redes.exhorto.meta-dias";
    private static final String TAREA = "responderExhorto";
    private static final String JEFE = "jefe.obras@tecate.gob.mx";
    private static final String OPERATIVO = "operativo.obras@tecate.gob.mx";
    private static final LocalDate HOY = LocalDate.of(2026, 11, 12);

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Hechos hechos;

    @Autowired
    Oficios oficios;

    @Autowired
    Tramites tramites;

    @Autowired
    RetirarTramite retirarTramite;

    @Autowired
    Designaciones designaciones;

    @Autowired
    Usuarios usuarios;

    @Autowired
    TaskService tareasDelMotor;

    @Autowired
    TransactionTemplate transaccion;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void comoEstaba() {
        System.clearProperty(META);
        PadronDePrueba.sinConservar(jdbc, () -> {
            jdbc.sql("DELETE FROM designacion WHERE desde = ?").param(HOY).update();
            jdbc.sql("UPDATE designacion SET hasta = NULL WHERE usuario = 'titular.obras'")
                    .update();
            jdbc.sql("UPDATE persona SET hasta = NULL WHERE usuario IN ('operativo.obras', 'jefe.obras')")
                    .update();
        });
        usuarios.ajustarGrupos("titular.obras", Set.of("titulares"), Set.of("funcionarios"));
        usuarios.ajustarGrupos("jefe.obras", Set.of("funcionarios"), Set.of("titulares"));
    }

    private String emitir() {
        return escenario.iniciar("comsocial", PROCESO, exhorto());
    }

    private void responder(String usuario, String folio) {
        escenario.completar(usuario, folio, TAREA, enterado());
    }

    private Peticiones.Respuesta cerrar(String usuario, String folio) {
        return peticiones.post(
                usuario, "/api/v1/exhortos/" + folio + "/cierre", Map.of("motivo", "Ya no se esperan respuestas."));
    }

    private List<Oficio> dirigidos(String folio) {
        return oficios.delExpediente(folio).stream()
                .filter(oficio -> oficio.tipo().equals("EXHORTO"))
                .toList();
    }

    private Oficio dirigidoA(String folio, String usuario) {
        return dirigidos(folio).stream()
                .filter(oficio -> usuario.equals(oficio.carta().para().usuario()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> aQuienesSeOfrece(String folio) {
        return escenario.tareas(folio, TAREA).stream()
                .flatMap(tarea -> tareasDelMotor.getIdentityLinksForTask(tarea.getId()).stream())
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private List<Map<String, Object>> personasYCuentas() {
        return List.of("persona", "cuenta", "designacion").stream()
                .flatMap(tabla -> jdbc.sql("SELECT * FROM " + tabla + " ORDER BY 1, 2").query().listOfRows().stream())
                .toList();
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIV, NT10-RESP-3: cuando Comunicación Social exhorta a dos personas, a cada una le llega su oficio"
                    + " firmado y numerado y su tarea; a quien exhorta, su acuse")
    void seEmite() {
        String folio = emitir();

        assertThat(folio).matches("EXH-CS-2026-\\d{4}");
        assertThat(escenario.estado(folio)).isEqualTo("EMITIDO");
        assertThat(escenario.expediente(folio).plazo()).isNull();
        assertThat(escenario.sucesos(folio))
                .containsExactly("EXHORTO_DIRIGIDO", "EXHORTO_EMITIDO", "EXHORTO_EMITIDO", "ACUSE_EMITIDO");
        assertThat(escenario.asiento(folio, "EXHORTO_DIRIGIDO"))
                .satisfies(asiento -> assertThat(asiento.clausula()).isEqualTo("NT10-CG-XXIV NT10-RESP-3"))
                .satisfies(asiento -> assertThat(asiento.detalle())
                        .startsWith("Se exhorta a: jefe.obras, operativo.obras. Datos asentados"));
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "exhorto-dirigido a " + JEFE,
                        "exhorto-dirigido a " + OPERATIVO,
                        "exhorto-acuse a comsocial@tecate.gob.mx");
        assertThat(escenario.instancia(folio)).isWaitingAt(TAREA);
        assertThat(aQuienesSeOfrece(folio)).containsExactly("jefe.obras", "operativo.obras");

        Oficio oficio = dirigidoA(folio, "jefe.obras");
        assertThat(dirigidos(folio)).hasSize(2).allSatisfy(uno -> assertThat(uno.numero())
                .matches("CS/RS/\\d{4}/2026"));
        assertThat(oficio.carta().para())
                .isEqualTo(new Destinatario(
                        "Jefa de Prueba Obras", "Jefa de Proyectos, Dirección de Obras Públicas", "jefe.obras"));
        assertThat(Objects.requireNonNull(oficio.firmante()).nombre()).isEqualTo("Jefa de Prueba Comunicación");
        assertThat(oficio.carta().fundamento())
                .extracting(Carta.Fundamento::cita)
                .containsExactly("Criterios generales, fracción XXIV", "Responsabilidades, segundo párrafo");
        assertThat(oficio.datos()).containsEntry("texto", TEXTO);
    }

    @Test
    @DisplayName(
            "NT10-RESP-3: a quién más se exhortó no lo dice ninguna variable de la tarea, ni el oficio, ni el correo; y"
                    + " cada quien completa solo la suya")
    void nadieSabeAQuienMas() {
        String folio = emitir();

        for (Task tarea : escenario.tareas(folio, TAREA)) {
            String suyo =
                    tareasDelMotor.getIdentityLinksForTask(tarea.getId()).get(0).getUserId();
            String otro = suyo.equals("jefe.obras") ? "operativo.obras" : "jefe.obras";
            String suOficio = dirigidoA(folio, suyo).codigo();
            Map<String, Object> variables = tareasDelMotor.getVariables(tarea.getId());
            assertThat(variables)
                    .doesNotContainKeys("destinatarios", "sinCuentas")
                    .containsEntry("oficio", suOficio);
            assertThat(variables.toString()).doesNotContain(otro);
            assertThat(dirigidoA(folio, suyo).datos().toString()).doesNotContain(otro);
            escenario
                    .rechaza(() -> escenario.como(otro, () -> {
                        tareasDelMotor.complete(tarea.getId(), Map.of("respuesta", "ENTERADO"));
                        return true;
                    }))
                    .isNotNull();
        }
        assertThat(jdbc.sql("SELECT datos FROM aviso WHERE folio = ? AND destinatario = ?")
                        .params(folio, JEFE)
                        .query(String.class)
                        .single())
                .doesNotContain("operativo.obras")
                .contains("/oficios/" + dirigidoA(folio, "jefe.obras").codigo());
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIV: dados dos oficios, cuando una responde, la tarea de la otra sigue abierta 60 días después;"
                    + " al cerrarlo queda sin respuesta, que es un hecho, y ninguna persona ni cuenta cambió de estado")
    void unaRespondeYSeCierra() {
        List<Map<String, Object>> antes = personasYCuentas();
        String folio = emitir();
        escenario.completar(
                "jefe.obras", folio, TAREA, Map.of("respuesta", "ENTERADO", "comentario", "Tomo nota, gracias."));
        assertThat(escenario.asiento(folio, "EXHORTO_RESPONDIDO"))
                .satisfies(asiento -> assertThat(asiento.actor()).isEqualTo("jefe.obras"))
                .satisfies(asiento -> assertThat(asiento.detalle())
                        .startsWith("jefe.obras quedó enterada o enterado. Comentario: Tomo nota, gracias."));

        escenario.dejarVencer(folio, "metaExhorto");
        escenario.son("2027-01-11T10:00:00-08:00");

        assertThat(aQuienesSeOfrece(folio)).containsExactly("operativo.obras");
        assertThat(escenario.estado(folio)).isEqualTo("EMITIDO");
        assertThat(tareasDelMotor
                        .getVariables(escenario.tarea(folio, TAREA).getId())
                        .toString())
                .as("lo que respondió la otra")
                .doesNotContain("Tomo nota");

        String tarea = escenario.tarea(folio, TAREA).getId();
        cerrar("comsocial", folio).es(200);

        assertThat(escenario.estado(folio)).isEqualTo("CONCLUIDO");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("exhortoCerrado", "concluido");
        assertThat(hechos.exigir(folio, Conclusion.class))
                .isEqualTo(new Conclusion(List.of("operativo.obras"), "Ya no se esperan respuestas."));
        assertThat(escenario.asiento(folio, "EXHORTO_CONCLUIDO").detalle())
                .startsWith("Se cierra. Motivo: Ya no se esperan respuestas.");
        assertThat(escenario.bitacora(folio))
                .filteredOn(asiento -> asiento.suceso().equals("SIN_RESPUESTA"))
                .extracting(Asiento::detalle)
                .containsExactly("De operativo.obras no consta respuesta: es un hecho, no una falta.");
        assertThat(personasYCuentas()).isEqualTo(antes);
        escenario
                .rechaza(() -> escenario.como("operativo.obras", () -> {
                    tareasDelMotor.complete(tarea, Map.of("respuesta", "ENTERADO"));
                    return true;
                }))
                .isInstanceOf(ConflictoException.class)
                .hasMessageContaining("ya fue atendida");
        cerrar("comsocial", folio).esProblema(409, "ya concluyó");
    }

    @Test
    @DisplayName("NT10-CG-XXIV: cuando responden todas, el exhorto concluye solo")
    void respondenTodas() {
        String folio = emitir();
        responder("operativo.obras", folio);
        responder("jefe.obras", folio);

        assertThat(escenario.estado(folio)).isEqualTo("CONCLUIDO");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("respuestasReunidas", "concluido");
        assertThat(hechos.exigir(folio, Conclusion.class).sinRespuesta()).isEmpty();
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIV: el titular exhorta a su personal, en la serie de su órgano; al de otro, no, y se dice de cada"
                    + " quien")
    void elTitularASuPersonal() {
        String folio = escenario.iniciar("titular.obras", PROCESO, exhorto());
        assertThat(folio).startsWith("EXH-OBRAS-2026-");
        assertThat(dirigidoA(folio, "jefe.obras").numero()).startsWith("OBRAS/RS/");

        escenario
                .rechaza(
                        "NT10-CG-XXIV",
                        () -> escenario.iniciar(
                                "titular.obras", PROCESO, exhorto("jefe.obras", "titular.dif", "admin.dif")))
                .isInstanceOf(ReglaException.class)
                .hasMessage("titular.dif no es personal de su órgano: a quien labora en otro lo exhorta Comunicación"
                        + " Social. admin.dif no es personal de su órgano: a quien labora en otro lo exhorta"
                        + " Comunicación Social.");
        // De quien no existe se dice lo mismo: no se sabe quién labora en los demás órganos.
        escenario
                .rechaza("NT10-CG-XXIV", () -> escenario.iniciar("titular.obras", PROCESO, exhorto("nadie")))
                .hasMessage(
                        "nadie no es personal de su órgano: a quien labora en otro lo exhorta Comunicación Social.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin.obras", "jefe.obras", "supervisor"})
    @DisplayName("NT10-CG-XXIV: quien no es titular ni de Comunicación Social no exhorta")
    void quienNoExhorta(String usuario) {
        escenario.nadaCambia(
                () -> peticiones.post(usuario, "/api/v1/exhortos", exhorto()).es(403));
    }

    @Test
    @DisplayName("NT10-CG-XXIV, NT10-SR-4: quien dejó de ser titular ya no exhorta, aunque su sesión siga abierta")
    void quienDejoElCargo() {
        enElPadron(padron -> padron.terminar("titular.obras", HOY, null));
        escenario
                .rechaza("NT10-CG-XXIV", () -> {
                    escenario.motor().getIdentityService().setAuthentication("titular.obras", List.of("titulares"));
                    try {
                        escenario.motor().getFormService().submitStartForm(definicion(), exhorto());
                    } finally {
                        escenario.motor().getIdentityService().clearAuthentication();
                    }
                })
                .isInstanceOf(ProhibidoException.class)
                .hasMessage("Exhortan Comunicación Social y, a su personal, el titular de cada órgano.");
    }

    private String definicion() {
        return escenario
                .motor()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESO)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void enElPadron(Consumer<Designaciones> accion) {
        transaccion.executeWithoutResult(estado -> accion.accept(designaciones));
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIV: a quien no está en el padrón, o ya no labora, no se le exhorta: se dice de cada renglón y no"
                    + " se consume folio")
    void quienNoEsta() {
        jdbc.sql("UPDATE persona SET hasta = DATE '2026-11-11' WHERE usuario = 'operativo.obras'")
                .update();
        escenario
                .rechaza(
                        "NT10-CG-XXIV",
                        () -> escenario.iniciar(
                                "comsocial", PROCESO, exhorto("nadie", "jefe.obras", "operativo.obras", "tampoco")))
                .isInstanceOf(ReglaException.class)
                .hasMessage("nadie no está en el padrón de funcionarios. operativo.obras ya no labora en el Municipio."
                        + " tampoco no está en el padrón de funcionarios.");
        Peticiones.Respuesta porLaApi = escenario.nadaCambia(
                () -> peticiones.post("comsocial", "/api/v1/exhortos", exhorto("nadie", "tampoco")));
        porLaApi.esProblema(422, "nadie no está en el padrón de funcionarios.");
        assertThat(porLaApi.json().path("errores")).hasSize(2);
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIV: quien se escribe dos veces recibe un solo oficio, y a más de 200 personas no se exhorta")
    void unaVezYHasta200() {
        String folio = escenario.iniciar(
                "comsocial", PROCESO, exhorto("jefe.obras", "", " Jefe.Obras ", "operativo.obras", "jefe.obras"));
        assertThat(dirigidos(folio)).hasSize(2);
        escenario
                .rechaza(() -> escenario.iniciar(
                        "comsocial",
                        PROCESO,
                        con(
                                "destinatarios",
                                IntStream.rangeClosed(1, 201)
                                        .mapToObj(n -> "p" + n)
                                        .collect(Collectors.joining("\n")))))
                .isInstanceOf(FormularioException.class)
                .hasMessageContaining("Personas exhortadas: son 201; a lo más pueden ser 200.");
        escenario
                .rechaza(() -> escenario.iniciar("comsocial", PROCESO, con("destinatarios", "\n \n")))
                .isInstanceOf(FormularioException.class);
    }

    @Test
    @DisplayName("NT10-RESP-3: sin hacer constar que no se escribieron cuentas personales, no se recibe")
    void sinCuentas() {
        Peticiones.Respuesta rechazo =
                escenario.nadaCambia(() -> peticiones.post("comsocial", "/api/v1/exhortos", con("sinCuentas", false)));
        rechazo.esProblema(400);
        assertThat(rechazo.json().at("/errores/0/mensaje").asText())
                .isEqualTo("El exhorto no registra cuentas personales.");
        assertThat(rechazo.campo()).isEqualTo("sinCuentas");
    }

    @Test
    @DisplayName("NT10-RESP-3: el expediente lo ven quien lo emitió, el titular de su órgano y la Sindicatura; para los"
            + " demás, también los exhortados, no existe")
    void quienLoVe() {
        String folio = escenario.iniciar("titular.obras", PROCESO, exhorto());
        for (String usuario : List.of("titular.obras", "sindicatura", "supervisor")) {
            peticiones.get(usuario, "/api/v1/expedientes/" + folio).es(200);
        }
        for (String usuario : List.of("jefe.obras", "operativo.obras", "admin.obras", "comsocial", "titular.dif")) {
            for (String ruta :
                    List.of("/expedientes/" + folio, "/expedientes/" + folio + "/oficios", "/bitacora/" + folio)) {
                assertThat(peticiones.get(usuario, "/api/v1" + ruta).estado())
                        .as(usuario + " en " + ruta)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIV: la persona a quien se dirige abre su oficio, en la página y en PDF, aunque el expediente no le"
                    + " concierna; el de otra, no")
    void cadaQuienAbreElSuyo() {
        String folio = emitir();
        String suyo = dirigidoA(folio, "jefe.obras").codigo();
        String ajeno = dirigidoA(folio, "operativo.obras").codigo();

        peticiones.get("jefe.obras", "/api/v1/oficios/" + suyo + ".pdf").es(200);
        Peticiones.Respuesta detalle =
                peticiones.get("jefe.obras", "/api/v1/oficios/" + suyo).es(200);
        assertThat(detalle.cuerpo()).doesNotContain("operativo.obras");
        peticiones.get("jefe.obras", "/api/v1/oficios/" + ajeno + ".pdf").es(404);
        peticiones.get("jefe.obras", "/api/v1/oficios/" + ajeno).es(404);
        peticiones.get("titular.dif", "/api/v1/oficios/" + suyo + ".pdf").es(404);
        assertThat(peticiones.navegador("jefe.obras").get("/oficios/" + suyo).body())
                .contains("Abrir el PDF")
                .doesNotContain("Ir al expediente");
        assertThat(peticiones.navegador("jefe.obras").get("/oficios/" + ajeno).body())
                .doesNotContain("Abrir el PDF");
        assertThat(peticiones.navegador("comsocial").get("/oficios/" + suyo).body())
                .contains("Abrir el PDF", "Ir al expediente");
    }

    @Test
    @DisplayName(
            "AMB-03: a los diez días hábiles se recuerda, una vez y solo a quien no ha respondido; nada se decide. Apagada"
                    + " la meta, nadie escribe")
    void seRecuerda() {
        String folio = emitir();
        responder("jefe.obras", folio);
        assertThat(escenario.temporizador(folio, "metaExhorto").getDuedate().toInstant())
                .isEqualTo(a("2026-11-27T09:00:00-08:00"));

        escenario.dejarVencer(folio, "metaExhorto");

        assertThat(escenario.correos(folio))
                .contains("exhorto-recordatorio a " + OPERATIVO)
                .doesNotContain("exhorto-recordatorio a " + JEFE);
        assertThat(escenario.asiento(folio, "EXHORTO_RECORDADO").detalle())
                .isEqualTo("Meta interna, no normativa. Se recuerda que puede responder a: operativo.obras.");
        assertThat(escenario.temporizadorSiHay(folio, "metaExhorto")).isNull();
        assertThat(escenario.instancia(folio)).hasPassed("exhortoRecordado").isWaitingAt(TAREA);

        System.setProperty(META, "0");
        String otro = emitir();
        escenario.dejarVencer(otro, "metaExhorto");
        assertThat(escenario.sucesos(otro)).doesNotContain("EXHORTO_RECORDADO");
        assertThat(escenario.correos(otro)).noneMatch(correo -> correo.startsWith("exhorto-recordatorio"));
    }

    private static Instant a(String instante) {
        return OffsetDateTime.parse(instante).toInstant();
    }

    @Test
    @DisplayName(
            "NT10-SR-4: si una persona exhortada deja el Municipio, su tarea ya no se ofrece a nadie, ni se le recuerda;"
                    + " al cerrarlo queda sin respuesta")
    void unaDejaElMunicipio() {
        String folio = emitir();
        jdbc.sql("UPDATE persona SET hasta = DATE '2026-11-12' WHERE usuario = 'operativo.obras'")
                .update();
        enElPadron(padron -> padron.terminar("operativo.obras", HOY, null));

        assertThat(aQuienesSeOfrece(folio)).containsExactly("jefe.obras");
        assertThat(escenario.tareas(folio, TAREA)).hasSize(2);
        assertThat(escenario.asiento(folio, "TAREA_TRASPASADA").detalle())
                .contains("ya no le toca a operativo.obras", "queda sin nadie");
        escenario.dejarVencer(folio, "metaExhorto");
        assertThat(escenario.correos(folio)).doesNotContain("exhorto-recordatorio a " + OPERATIVO);

        responder("jefe.obras", folio);
        cerrar("comsocial", folio).es(200);
        assertThat(hechos.exigir(folio, Conclusion.class).sinRespuesta()).containsExactly("operativo.obras");
    }

    @Test
    @DisplayName(
            "NT10-SR-1, NT10-SR-4: si cambia el titular con el exhorto abierto, las tareas siguen; lo ve y lo cierra quien"
                    + " hoy lo es, y quien lo fue ya no")
    void cambiaElTitular() {
        String folio = escenario.iniciar("titular.obras", PROCESO, exhorto("operativo.obras"));
        enElPadron(padron -> {
            padron.terminar("titular.obras", HOY, null);
            padron.designar("OBRAS", null, Cargo.TITULAR, "jefe.obras", HOY, null);
        });

        assertThat(aQuienesSeOfrece(folio)).containsExactly("operativo.obras");
        cerrar("titular.obras", folio).es(404);
        cerrar("jefe.obras", folio).es(200);
        assertThat(escenario.estado(folio)).isEqualTo("CONCLUIDO");
    }

    @Test
    @DisplayName(
            "NT10-CG-XXIV: lo cierra quien lo emitió, con un motivo; la Sindicatura lo ve y no lo cierra, y de quien no lo"
                    + " ve no existe")
    void quienLoCierra() {
        String folio = emitir();
        escenario
                .nadaCambia(() -> cerrar("sindicatura", folio))
                .esProblema(403, "Un exhorto lo cierra quien lo emitió, o el titular de su órgano.");
        escenario.nadaCambia(() -> cerrar("jefe.obras", folio)).es(404);
        escenario.nadaCambia(() -> cerrar("comsocial", "EXH-CS-2026-9999")).es(404);
        escenario
                .nadaCambia(() -> peticiones.post("comsocial", "/api/v1/exhortos/" + folio + "/cierre", Map.of()))
                .esProblema(400, "Motivo");
        String ajeno = escenario.iniciar("comsocial", SolicitudesDePrueba.PROCESO, SolicitudesDePrueba.solicitud());
        escenario.nadaCambia(() -> cerrar("comsocial", ajeno)).es(404);
        escenario
                .rechaza(
                        "NT10-CG-XXIV",
                        () -> escenario.como("comsocial", () -> {
                            retirarTramite.ejecutar(tramites.deProceso(PROCESO), folio, "Ya no.");
                            return true;
                        }))
                .isInstanceOf(ConflictoException.class)
                .hasMessage("Un exhorto emitido no se retira: sus oficios ya salieron. Si ya no espera respuestas,"
                        + " ciérrelo.");
    }
}
