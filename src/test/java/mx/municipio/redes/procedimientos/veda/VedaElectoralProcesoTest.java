package mx.municipio.redes.procedimientos.veda;

import static mx.municipio.redes.procedimientos.veda.VedasDePrueba.ACUERDO;
import static mx.municipio.redes.procedimientos.veda.VedasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.veda.VedasDePrueba.local2027;
import static mx.municipio.redes.procedimientos.veda.VedasDePrueba.revision;
import static mx.municipio.redes.procedimientos.veda.VedasDePrueba.veda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.bitacora.Bitacora;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.procedimientos.administradores.CambiosDePrueba;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import mx.municipio.redes.puerta.ClaseDeContenido;
import mx.municipio.redes.puerta.Declaracion;
import mx.municipio.redes.puerta.Excepcion;
import mx.municipio.redes.puerta.PuertaDePublicacion;
import mx.municipio.redes.puerta.Vedas;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** La veda de principio a fin: cada camino del modelo, con el calendario, la puerta, la bitácora y los correos. */
@PruebaDeProceso(PROCESO)
class VedaElectoralProcesoTest {

    private static final String TAREA = "revisarContenidoPublicado";
    private static final String[] RESPONSABLES = {
        "admin.dif",
        "admin.obras",
        "comsocial",
        "evaluacion",
        "informatica",
        "sindicatura",
        "suplente.cs",
        "suplente.dif",
        "suplente.obras",
        "titular.dif",
        "titular.obras",
        "transparencia"
    };
    private static final String PRIMER_AVISO = "redes.veda.meta-primer-aviso-dias";

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Bitacora bitacora;

    @Autowired
    Vedas vedas;

    @Autowired
    Cuentas cuentas;

    @Autowired
    PuertaDePublicacion puerta;

    @Autowired
    TaskService tareasDelMotor;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaccion;

    @BeforeEach
    @AfterEach
    void calendarioDeOrigen() {
        System.clearProperty(PRIMER_AVISO);
        VedasDePrueba.devolverElCalendario(jdbc);
    }

    private String registrar(Map<String, Object> datos) {
        return escenario.iniciar("sindicatura", PROCESO, datos);
    }

    /** La de 2027, ya comenzada. */
    private String enCurso() {
        String folio = registrar(local2027());
        escenario.dejarVencer(folio, "inicioVeda");
        return folio;
    }

    private Instant corre(String folio, String elemento) {
        return escenario.temporizador(folio, elemento).getDuedate().toInstant();
    }

    private static Instant a(String instante) {
        return OffsetDateTime.parse(instante).toInstant();
    }

    private static String[] aTodos(String plantilla) {
        return Stream.of(RESPONSABLES)
                .map(quien -> plantilla + " a " + quien + "@tecate.gob.mx")
                .toArray(String[]::new);
    }

    private static String[] aOficinas(String plantilla) {
        return Stream.of("sindicatura", "comunicacion.social", "transparencia")
                .map(buzon -> plantilla + " a " + buzon + "@tecate.gob.mx")
                .toArray(String[]::new);
    }

    private List<String> salieron(String folio, String plantilla) {
        return escenario.correos(folio).stream()
                .filter(correo -> correo.startsWith(plantilla + " "))
                .distinct()
                .toList();
    }

    private Peticiones.Respuesta corregir(String quien, String folio, String inicio, String fin, String acuerdo) {
        Map<String, Object> cuerpo = new HashMap<>();
        cuerpo.put("inicio", inicio);
        cuerpo.put("fin", fin);
        cuerpo.put("acuerdo", acuerdo);
        return peticiones.post(quien, "/api/v1/vedas/" + folio + "/correccion", cuerpo);
    }

    private Task tareaDe(String folio, String cuenta) {
        return escenario.tareas(folio, TAREA).stream()
                .filter(tarea -> cuenta.equals(tareasDelMotor.getVariable(tarea.getId(), "cuenta")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> candidatos(Task tarea) {
        return tareasDelMotor.getIdentityLinksForTask(tarea.getId()).stream()
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private void revisar(String quien, String folio, String cuenta, Map<String, Object> datos) {
        String tarea = tareaDe(folio, cuenta).getId();
        escenario.como(quien, () -> {
            escenario.motor().getFormService().submitTaskForm(tarea, datos);
            return true;
        });
    }

    private boolean detiene(ClaseDeContenido clase, boolean conPersona) {
        Declaracion contenido = new Declaracion(clase, conPersona, false, false, false);
        try {
            transaccion.executeWithoutResult(estado -> escenario.como(
                    "admin.obras", () -> puerta.cruzar("OBRAS-FB-1", contenido, new Excepcion(false, null), null)));
            return false;
        } catch (ReglaException e) {
            assertThat(e.clausula()).isEqualTo("NT10-RESP-5");
            return true;
        }
    }

    private boolean detieneLaPropaganda() {
        return detiene(ClaseDeContenido.PROPAGANDA, false);
    }

    @Test
    @DisplayName(
            "NT10-RESP-5, AMB-23: dado el periodo que consta sin expediente, cuando la Sindicatura lo registra, el"
                    + " expediente lo adopta, con folio, acuse, avisos en su fecha y correo; el mismo otra vez, 409 que da su folio")
    void seRegistra() {
        var respuesta =
                peticiones.post("sindicatura", "/api/v1/vedas", local2027()).es(201);

        String folio = respuesta.texto("folio");
        assertThat(folio).matches("VED-SIND-2026-\\d{4}");
        assertThat(respuesta.texto("estado")).isEqualTo("REGISTRADA");
        assertThat(respuesta.json().has("vencimiento"))
                .as("la norma no fija plazo")
                .isFalse();
        assertThat(respuesta.json().has("advertencias")).isFalse();
        assertThat(escenario.instancia(folio)).isWaitingAt("inicioVeda");
        assertThat(corre(folio, "aviso30")).isEqualTo(a("2027-03-05T09:00:00-08:00"));
        assertThat(corre(folio, "aviso7")).isEqualTo(a("2027-03-28T09:00:00-07:00"));
        assertThat(corre(folio, "aviso1")).isEqualTo(a("2027-04-03T09:00:00-07:00"));
        assertThat(corre(folio, "inicioVeda")).isEqualTo(a("2027-04-04T00:00:00-07:00"));
        assertThat(escenario.sucesos(folio)).containsExactly("VEDA_REGISTRADA", "ACUSE_EMITIDO");
        assertThat(escenario.asiento(folio, "VEDA_REGISTRADA").detalle())
                .contains(
                        "Elección local, MX-BC, del domingo 4 de abril de 2027 al domingo 6 de junio de 2027",
                        "Provisional, falta el acuerdo",
                        "Adopta el periodo que constaba sin expediente");
        assertThat(escenario.correos(folio)).containsExactlyInAnyOrder(aOficinas("veda-registrada"));
        assertThat(vedas.de(folio))
                .hasValueSatisfying(periodo -> assertThat(periodo.clave()).isEqualTo("BC-2027"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM veda_periodo WHERE territorio = 'MX-BC'")
                        .query(Integer.class)
                        .single())
                .as("adoptado, no repetido")
                .isEqualTo(1);

        escenario.nadaCambia(() -> peticiones
                .post("sindicatura", "/api/v1/vedas", local2027())
                .esProblema(409, folio, "corrija ahí sus fechas"));
    }

    @Test
    @DisplayName(
            "NT10-RESP-5, NT10-ML-I: dada la veda de 2027, a las 00:00 de su inicio lo saben todos los responsables, a cada"
                    + " cuenta se le pide revisar lo publicado, y a las 24:00 de la jornada se levanta sola")
    void deInicioAFin() {
        String folio = registrar(local2027());

        assertThat(corre(folio, "inicioVeda")).isEqualTo(a("2027-04-04T00:00:00-07:00"));
        escenario.dejarVencer(folio, "inicioVeda");

        assertThat(escenario.estado(folio)).isEqualTo("ACTIVA");
        assertThat(corre(folio, "finVeda")).isEqualTo(a("2027-06-07T00:00:00-07:00"));
        assertThat(escenario.tareas(folio, TAREA))
                .extracting(tarea -> tareasDelMotor.getVariable(tarea.getId(), "cuenta"))
                .containsExactlyInAnyOrder("CS-FB-1", "DIF-FB-1", "DIF-X-1", "OBRAS-FB-1");
        assertThat(candidatos(tareaDe(folio, "OBRAS-FB-1"))).containsExactly("admin.obras", "suplente.obras");
        assertThat(salieron(folio, "veda-iniciada"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(aTodos("veda-iniciada")), Stream.of(aOficinas("veda-iniciada")))
                                .distinct()
                                .toList());
        assertThat(escenario.asiento(folio, "VEDA_INICIADA").detalle())
                .contains("Cuentas por revisar: CS-FB-1, DIF-FB-1, DIF-X-1, OBRAS-FB-1");

        revisar("suplente.obras", folio, "OBRAS-FB-1", revision(2, "https://facebook.com/1\nhttps://facebook.com/2"));
        revisar("admin.dif", folio, "DIF-FB-1", revision());
        assertThat(escenario.tareas(folio, TAREA)).hasSize(2);
        assertThat(escenario.asiento(folio, "CONTENIDO_REVISADO").detalle())
                .startsWith("Cuenta OBRAS-FB-1. Se retiraron 2 publicaciones: https://facebook.com/1,"
                        + " https://facebook.com/2.");
        assertThat(escenario.asiento(folio, "CONTENIDO_REVISADO").actor()).isEqualTo("suplente.obras");
        assertThat(bitacora.leer("OBRAS-FB-1"))
                .filteredOn(asiento ->
                        folio.equals(asiento.detalle()) || asiento.suceso().equals("CONTENIDO_REVISADO"))
                .isNotEmpty();
        assertThat(bitacora.leer("DIF-FB-1"))
                .extracting(Asiento::detalle)
                .anyMatch(detalle -> detalle.contains("No hubo publicaciones que retirar ("));

        escenario.dejarVencer(folio, "finVeda");

        assertThat(escenario.estado(folio)).isEqualTo("LEVANTADA");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("levantada");
        assertThat(escenario.tareas(folio, TAREA))
                .as("lo que quedó ya no se pide")
                .isEmpty();
        assertThat(escenario.asiento(folio, "VEDA_LEVANTADA").detalle())
                .contains("Sin constancia de revisión: CS-FB-1, DIF-X-1", "ni impone sanción");
        assertThat(escenario.asiento(folio, "VEDA_LEVANTADA").clausula()).isEqualTo("NT10-RESP-5 NT10-ML-I");
        assertThat(salieron(folio, "veda-levantada"))
                .contains(aTodos("veda-levantada"))
                .contains(aOficinas("veda-levantada"));
        assertThat(escenario.sucesos(folio))
                .containsExactly(
                        "VEDA_REGISTRADA",
                        "ACUSE_EMITIDO",
                        "VEDA_INICIADA",
                        "CONTENIDO_REVISADO",
                        "CONTENIDO_REVISADO",
                        "VEDA_LEVANTADA");
    }

    @Test
    @DisplayName("NT10-RESP-5: revisadas todas las cuentas la veda sigue hasta su fin, y no consta ninguna sin revisar")
    void todasRevisadas() {
        String folio = enCurso();
        revisar("admin.obras", folio, "OBRAS-FB-1", revision());
        revisar("admin.dif", folio, "DIF-FB-1", revision());
        revisar("suplente.dif", folio, "DIF-X-1", revision(1, ""));
        revisar("comsocial", folio, "CS-FB-1", revision());

        assertThat(escenario.instancia(folio)).isWaitingAt("finVeda").hasPassed("loPublicadoRevisado");
        assertThat(escenario.estado(folio)).isEqualTo("ACTIVA");

        escenario.dejarVencer(folio, "finVeda");
        assertThat(escenario.asiento(folio, "VEDA_LEVANTADA").detalle())
                .contains("Sin constancia de revisión: ninguna.");
    }

    @Test
    @DisplayName("NT10-RESP-5: la cuenta que se dio de baja durante la veda no consta como sin revisar")
    void cuentaDadaDeBaja() {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        String folio = enCurso();
        assertThat(escenario.tareas(folio, TAREA)).hasSize(5);
        BajasDePrueba.retirarCuentas(jdbc);

        escenario.dejarVencer(folio, "finVeda");

        assertThat(escenario.asiento(folio, "VEDA_LEVANTADA").detalle())
                .contains("OBRAS-FB-1")
                .doesNotContain(cuenta);
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII, NT10-RESP-5: cancelada la cuenta durante la veda, su revisión ya no se ofrece a nadie, y la bitácora"
                    + " dice por qué; las demás siguen")
    void cuentaCancelada() {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        try {
            String folio = enCurso();
            Task tarea = tareaDe(folio, cuenta);
            assertThat(candidatos(tarea)).containsExactly("admin.obras", "suplente.obras");

            transaccion.executeWithoutResult(estado -> escenario.como("admin.obras", () -> {
                cuentas.iniciarBaja(cuenta, folio);
                cuentas.cancelar(cuenta, folio);
                return true;
            }));

            assertThat(candidatos(tarea)).isEmpty();
            assertThat(candidatos(tareaDe(folio, "OBRAS-FB-1"))).containsExactly("admin.obras", "suplente.obras");
            assertThat(escenario.bitacora(folio))
                    .extracting(Asiento::detalle)
                    .anyMatch(detalle -> detalle.contains("«Revisar lo publicado» ya no le toca a admin.obras,"
                            + " suplente.obras; ya no se pide. La cuenta Cuenta de Prueba (" + cuenta
                            + ") se canceló"));
            escenario.rechaza(() -> revisar("admin.obras", folio, cuenta, revision()));
            escenario.dejarVencer(folio, "finVeda");
            assertThat(escenario.asiento(folio, "VEDA_LEVANTADA").detalle()).doesNotContain(cuenta);
        } finally {
            BajasDePrueba.retirarCuentas(jdbc);
        }
    }

    @Test
    @DisplayName(
            "NT10-RESP-5, NT10-CG-XI: dos personas concluyen a la vez la revisión de sus cuentas: ninguna se pierde ni se"
                    + " rechaza")
    void aLaVez() throws Exception {
        var hilos = Executors.newFixedThreadPool(2);
        try {
            for (int ronda = 0; ronda < 6; ronda++) {
                VedasDePrueba.devolverElCalendario(jdbc);
                escenario.son("2026-11-12T10:00:00-08:00");
                String folio = enCurso();
                var salida = new CyclicBarrier(2);
                Map<String, String> quienes = Map.of("admin.obras", "OBRAS-FB-1", "admin.dif", "DIF-FB-1");
                List<Callable<Boolean>> envios = quienes.entrySet().stream()
                        .map(suya -> {
                            String tarea = tareaDe(folio, suya.getValue()).getId();
                            return (Callable<Boolean>) () -> {
                                salida.await();
                                return escenario.como(suya.getKey(), () -> {
                                    escenario.motor().getFormService().submitTaskForm(tarea, revision());
                                    return true;
                                });
                            };
                        })
                        .toList();
                for (Future<Boolean> futuro : hilos.invokeAll(envios)) {
                    assertThat(futuro.get()).isTrue();
                }
                assertThat(escenario.tareas(folio, TAREA)).hasSize(2);
                assertThat(escenario.sucesos(folio))
                        .filteredOn("CONTENIDO_REVISADO"::equals)
                        .hasSize(2);
            }
        } finally {
            hilos.shutdownNow();
        }
    }

    @Test
    @DisplayName("AMB-03: los avisos previos llegan a quienes administran y a los titulares en sus días naturales, como"
            + " meta interna; con el primero se pide a la Sindicatura confirmar la fecha provisional")
    void avisosPrevios() {
        String folio = registrar(local2027());

        escenario.dejarVencer(folio, "aviso30");
        assertThat(salieron(folio, "veda-proxima")).containsExactlyInAnyOrder(aTodos("veda-proxima"));
        assertThat(salieron(folio, "veda-por-confirmar"))
                .containsExactly("veda-por-confirmar a sindicatura@tecate.gob.mx");
        assertThat(escenario.asiento(folio, "VEDA_AVISADA").detalle())
                .contains("Meta interna, no normativa", "domingo 4 de abril de 2027");
        assertThat(escenario.estado(folio)).as("no decide nada").isEqualTo("REGISTRADA");
        assertThat(detieneLaPropaganda()).isFalse();

        escenario.dejarVencer(folio, "aviso7");
        escenario.dejarVencer(folio, "aviso1");

        assertThat(escenario.sucesos(folio)).filteredOn("VEDA_AVISADA"::equals).hasSize(3);
        assertThat(escenario.correos(folio))
                .filteredOn(correo -> correo.equals("veda-proxima a admin.obras@tecate.gob.mx"))
                .hasSize(3);
        assertThat(salieron(folio, "veda-por-confirmar")).hasSize(1);
        assertThat(escenario.instancia(folio)).isWaitingAt("inicioVeda");
    }

    @Test
    @DisplayName(
            "AMB-03: registrado a cinco días de su inicio, los avisos que ya pasaron salen en uno solo en el acto, y"
                    + " el que falta, en su día")
    void avisosQueYaPasaron() {
        String folio = registrar(veda("LOCAL", "MX-BC", "2026-11-17", "2026-12-20", ""));

        assertThat(escenario.correos(folio))
                .filteredOn(correo -> correo.equals("veda-proxima a admin.obras@tecate.gob.mx"))
                .hasSize(1);
        assertThat(salieron(folio, "veda-por-confirmar")).hasSize(1);
        assertThat(corre(folio, "aviso30")).isAfter(corre(folio, "inicioVeda"));
        assertThat(corre(folio, "aviso7")).isAfter(corre(folio, "inicioVeda"));
        assertThat(corre(folio, "aviso1")).isEqualTo(a("2026-11-16T09:00:00-08:00"));

        escenario.dejarVencer(folio, "aviso1");
        assertThat(escenario.sucesos(folio)).filteredOn("VEDA_AVISADA"::equals).hasSize(2);
    }

    @Test
    @DisplayName(
            "AMB-03: detenido el programa, los avisos que se juntaron salen en uno, que dice que salió tarde; el del que"
                    + " se registró tarde no; comenzada la veda, ninguno")
    void avisosJuntos() {
        String juntos = registrar(local2027());
        escenario.son("2027-04-03T12:00:00-07:00");
        escenario.ejecutar(juntos, "aviso7");
        escenario.ejecutar(juntos, "aviso30");
        escenario.ejecutar(juntos, "aviso1");
        assertThat(escenario.sucesos(juntos)).filteredOn("VEDA_AVISADA"::equals).hasSize(1);
        assertThat(escenario.asiento(juntos, "VEDA_AVISADA").detalle())
                .contains(", con retraso: debió salir el sábado 3 de abril de 2027, 09:00:00 h.");
        assertThat(tardios(juntos)).containsOnly(true);

        String tarde = registrar(veda("FEDERAL", "MX", "2027-04-05", "2027-06-06", ACUERDO));
        assertThat(escenario.sucesos(tarde)).filteredOn("VEDA_AVISADA"::equals).hasSize(1);
        assertThat(escenario.asiento(tarde, "VEDA_AVISADA").detalle()).doesNotContain("con retraso");
        assertThat(tardios(tarde)).containsOnly(false);
        assertThat(salieron(tarde, "veda-por-confirmar")).as("está confirmado").isEmpty();
        escenario.son("2027-04-05T08:00:00-07:00");
        escenario.ejecutar(tarde, "aviso1");
        assertThat(escenario.sucesos(tarde)).filteredOn("VEDA_AVISADA"::equals).hasSize(1);
    }

    private List<Boolean> tardios(String folio) {
        return jdbc
                .sql("SELECT datos FROM aviso WHERE folio = ? AND plantilla = 'veda-proxima'")
                .param(folio)
                .query(String.class)
                .list()
                .stream()
                .map(datos -> datos.contains("\"tardio\":true"))
                .toList();
    }

    @Test
    @DisplayName(
            "AMB-03: pospuesta cuando ya se había avisado, los avisos que otra vez están por venir vuelven a salir en su"
                    + " día, y ninguno dos veces; adelantada, los que ya pasaron no")
    void avisosOtraVez() {
        String folio = registrar(local2027());
        escenario.dejarVencer(folio, "aviso30");
        escenario.dejarVencer(folio, "aviso7");
        corregir("sindicatura", folio, "2027-04-18", "2027-06-06", ACUERDO).es(200);

        assertThat(corre(folio, "aviso7")).isEqualTo(a("2027-04-11T09:00:00-07:00"));
        assertThat(corre(folio, "aviso1")).isEqualTo(a("2027-04-17T09:00:00-07:00"));
        corregir("sindicatura", folio, "2027-05-09", "2027-06-06", ACUERDO).es(200);
        assertThat(corre(folio, "aviso30")).isEqualTo(a("2027-04-09T09:00:00-07:00"));
        escenario.dejarVencer(folio, "aviso30");
        escenario.dejarVencer(folio, "aviso7");
        assertThat(escenario.sucesos(folio)).filteredOn("VEDA_AVISADA"::equals).hasSize(4);

        corregir("sindicatura", folio, "2027-05-05", "2027-06-06", ACUERDO).es(200);
        assertThat(corre(folio, "aviso7")).isAfter(corre(folio, "inicioVeda"));
        escenario.dejarVencer(folio, "aviso1");
        escenario.dejarVencer(folio, "inicioVeda");
        assertThat(escenario.sucesos(folio)).filteredOn("VEDA_AVISADA"::equals).hasSize(5);
        corregir("sindicatura", folio, "2027-05-05", "2027-06-13", ACUERDO).es(200);
        assertThat(escenario.temporizadorSiHay(folio, "aviso7"))
                .as("comenzada, ya no se avisa")
                .isNull();
    }

    @Test
    @DisplayName("AMB-03: apagado con 0, el aviso no sale y los demás sí")
    void avisoApagado() {
        System.setProperty(PRIMER_AVISO, "0");
        String folio = registrar(local2027());

        assertThat(corre(folio, "aviso30")).isAfter(corre(folio, "inicioVeda"));
        escenario.dejarVencer(folio, "aviso7");
        assertThat(escenario.sucesos(folio)).filteredOn("VEDA_AVISADA"::equals).hasSize(1);
    }

    @Test
    @DisplayName("NT10-RESP-5: un periodo que se registra ya comenzado empieza en el acto y sin avisos previos")
    void registradaTarde() {
        String folio = registrar(veda("EXTRAORDINARIA", "MX-BC", "2026-11-10", "2026-11-29", ACUERDO));

        assertThat(detieneLaPropaganda()).as("desde que se registra").isTrue();
        assertThat(salieron(folio, "veda-proxima")).isEmpty();
        assertThat(corre(folio, "inicioVeda")).isEqualTo(a("2026-11-10T00:00:00-08:00"));
        escenario.ejecutar(folio, "inicioVeda");
        assertThat(escenario.estado(folio)).isEqualTo("ACTIVA");
        assertThat(escenario.tareas(folio, TAREA)).hasSize(4);
    }

    @Test
    @DisplayName(
            "NT10-RESP-5: un periodo que se registra ya concluido consta para lo que se publicó en él, sin pedir nada")
    void registradaConcluida() {
        String folio = registrar(veda("EXTRAORDINARIA", "MX-BC", "2026-10-01", "2026-10-11", ACUERDO));
        escenario.ejecutar(folio, "inicioVeda");
        assertThat(escenario.tareas(folio, TAREA)).isEmpty();
        escenario.ejecutar(folio, "finVeda");

        assertThat(escenario.estado(folio)).isEqualTo("LEVANTADA");
        assertThat(salieron(folio, "veda-iniciada")).isEmpty();
        assertThat(detieneLaPropaganda()).isFalse();
        assertThat(vedas.rigen(a("2026-10-05T10:00:00-07:00"))).hasSize(1);
    }

    @Test
    @DisplayName("NT10-RESP-5: el calendario lo lleva la Sindicatura; ni quien supervisa el motor registra una veda")
    void soloLaSindicatura() {
        escenario
                .rechaza("NT10-RESP-5", () -> escenario.iniciar("supervisor", PROCESO, local2027()))
                .isInstanceOf(ProhibidoException.class);
    }

    @Test
    @DisplayName("NT10-RESP-5: pedir las fechas y el acuerdo que ya constan no corrige nada ni avisa a nadie")
    void correccionSinCambio() {
        String folio = registrar(local2027());
        escenario.nadaCambia(() -> corregir("sindicatura", folio, "2027-04-04", "2027-06-06", ""))
                .esProblema(409, "ya constan");
    }

    @Test
    @DisplayName("NT10-RESP-5: al levantarse una mientras otra rige, el aviso no dice que ya puede publicarse")
    void otraSigue() {
        String folio = enCurso();
        registrar(veda("EXTRAORDINARIA", "MX-BC-TECATE", "2027-05-10", "2027-06-20", ACUERDO));
        escenario.dejarVencer(folio, "finVeda");
        assertThat(jdbc.sql("SELECT DISTINCT datos FROM aviso WHERE folio = ? AND plantilla = 'veda-levantada'")
                        .param(folio)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(datos -> datos.contains("\"otraRige\":true"));
    }

    @Test
    @DisplayName("AMB-23, criterio 12: la extraordinaria de Tamiahua, jornada del 29 de marzo de 2026, no rige aquí: el"
            + " expediente concluye y la puerta sigue abierta")
    void otroTerritorio() {
        escenario.son("2026-03-10T10:00:00-07:00");
        String folio =
                registrar(veda("EXTRAORDINARIA", "MX-VER-TAMIAHUA", "2026-03-01", "2026-03-29", "Acuerdo OPLE 5/2026"));

        assertThat(escenario.estado(folio)).isEqualTo("NO_APLICA");
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("noAplica").hasNotPassed("esperaDelInicio");
        assertThat(detieneLaPropaganda()).isFalse();
        assertThat(escenario.correos(folio)).containsExactly("veda-registrada a sindicatura@tecate.gob.mx");
        assertThat(escenario.asiento(folio, "VEDA_REGISTRADA").detalle()).contains("Es de otro territorio");
        corregir("sindicatura", folio, "2026-03-01", "2026-03-29", "Otro").esProblema(409);
    }

    @ParameterizedTest(name = "{0} a {1}, «{2}», provisional {3}")
    @CsvSource({
        "2027-06-06, 2027-04-04, Acuerdo 1, false, La jornada no puede ser anterior al inicio de las campañas.",
        "2027-04-04, 2027-06-06, '  ', false, Sin acuerdo de la autoridad electoral el periodo solo se registra como provisional."
    })
    @DisplayName("NT10-RESP-5: una jornada anterior al inicio, o un periodo firme sin acuerdo, se rechaza y nada queda")
    void negativas(String inicio, String fin, String acuerdo, boolean provisional, String frase) {
        Map<String, Object> datos = new HashMap<>(veda("LOCAL", "MX-BC", inicio, fin, "x"));
        datos.put("acuerdo", acuerdo);
        datos.put("provisional", provisional);
        escenario
                .rechaza("NT10-RESP-5", () -> registrar(datos))
                .isInstanceOf(ReglaException.class)
                .hasMessage(frase);
    }

    @Test
    @DisplayName(
            "AMB-23: una veda ordinaria de tres días se advierte, en la respuesta y en el expediente, y no se impide;"
                    + " una extraordinaria o una de siete días, no")
    void laReflexionNoEsLaVeda() {
        var corta = peticiones
                .post("sindicatura", "/api/v1/vedas", veda("LOCAL", "MX-BC", "2027-06-03", "2027-06-06", ""))
                .es(201);
        assertThat(corta.json().at("/advertencias/0").asText())
                .isEqualTo("La veda va del inicio de las campañas a la conclusión de la jornada; los tres días de"
                        + " reflexión no son la veda. ¿Es correcto?");
        assertThat(escenario.estado(corta.texto("folio"))).isEqualTo("REGISTRADA");
        corregir("sindicatura", corta.texto("folio"), "2027-05-30", "2027-06-06", "")
                .es(200);

        assertThat(peticiones
                        .post(
                                "sindicatura",
                                "/api/v1/vedas",
                                veda("FEDERAL", "MX", "2027-05-30", "2027-06-06", ACUERDO))
                        .es(201)
                        .json()
                        .has("advertencias"))
                .isFalse();
        assertThat(peticiones
                        .post(
                                "sindicatura",
                                "/api/v1/vedas",
                                veda("EXTRAORDINARIA", "MX-BC", "2027-06-03", "2027-06-06", ACUERDO))
                        .es(201)
                        .json()
                        .has("advertencias"))
                .isFalse();
    }

    @Test
    @DisplayName(
            "NT10-RESP-5: corregida antes de su inicio, se mueven avisos, inicio y fin, queda de qué a qué y lo saben"
                    + " todos; con su acuerdo queda confirmada, y entonces también detiene la promoción de personas")
    void seCorrigeAntes() {
        String folio = registrar(local2027());
        assertThat(detieneEl("2027-04-12T10:00:00-07:00", ClaseDeContenido.INFORMACION_INSTITUCIONAL))
                .as("provisional: solo la propaganda")
                .isFalse();
        assertThat(detieneEl("2027-04-12T10:00:00-07:00", ClaseDeContenido.PROPAGANDA))
                .isTrue();
        escenario.son("2026-11-12T10:00:00-08:00");

        var detalle = corregir("sindicatura", folio, "2027-04-18", "2027-06-06", ACUERDO)
                .es(200);

        assertThat(detalle.texto("estado")).isEqualTo("REGISTRADA");
        assertThat(corre(folio, "aviso30")).isEqualTo(a("2027-03-19T09:00:00-07:00"));
        assertThat(corre(folio, "aviso7")).isEqualTo(a("2027-04-11T09:00:00-07:00"));
        assertThat(corre(folio, "aviso1")).isEqualTo(a("2027-04-17T09:00:00-07:00"));
        assertThat(corre(folio, "inicioVeda")).isEqualTo(a("2027-04-18T00:00:00-07:00"));
        assertThat(escenario.asiento(folio, "VEDA_CORREGIDA").detalle())
                .contains(
                        "Era: Elección local, MX-BC, del domingo 4 de abril de 2027",
                        "Ahora: Elección local, MX-BC, del domingo 18 de abril de 2027",
                        "Acuerdo: " + ACUERDO);
        assertThat(salieron(folio, "veda-corregida"))
                .contains(aTodos("veda-corregida"))
                .contains(aOficinas("veda-corregida"));
        assertThat(detieneEl("2027-04-12T10:00:00-07:00", ClaseDeContenido.PROPAGANDA))
                .as("ya no rige ese día")
                .isFalse();
        assertThat(detieneEl("2027-04-20T10:00:00-07:00", ClaseDeContenido.INFORMACION_INSTITUCIONAL))
                .as("confirmada")
                .isTrue();

        escenario.son("2026-11-12T10:00:00-08:00");
        escenario.dejarVencer(folio, "aviso30");
        assertThat(salieron(folio, "veda-por-confirmar")).as("ya se confirmó").isEmpty();
        escenario.dejarVencer(folio, "inicioVeda");
        assertThat(corre(folio, "finVeda")).isEqualTo(a("2027-06-07T00:00:00-07:00"));
        assertThat(escenario.instancia(folio)).hasPassed("correccionRegistrada");
    }

    private boolean detieneEl(String instante, ClaseDeContenido clase) {
        escenario.son(instante);
        return detiene(clase, clase != ClaseDeContenido.PROPAGANDA);
    }

    @Test
    @DisplayName(
            "NT10-RESP-5: confirmar pide el acuerdo; una confirmada no vuelve a provisional, y unas fechas imposibles"
                    + " se rechazan")
    void correccionesQueNoProceden() {
        String folio = registrar(local2027());
        corregir("sindicatura", folio, "2027-04-11", "2027-06-06", "").es(200);
        assertThat(vedas.de(folio)).hasValueSatisfying(periodo -> assertThat(periodo.provisional())
                .as("sin acuerdo sigue provisional")
                .isTrue());
        corregir("sindicatura", folio, "2027-04-11", "2027-06-06", ACUERDO).es(200);
        assertThat(vedas.de(folio))
                .hasValueSatisfying(periodo -> assertThat(periodo.provisional()).isFalse());

        escenario.nadaCambia(() -> {
            corregir("sindicatura", folio, "2027-04-18", "2027-06-06", " ")
                    .esProblema(422, "Sin acuerdo de la autoridad electoral");
            corregir("sindicatura", folio, "2027-06-18", "2027-06-06", ACUERDO).esProblema(422);
            assertThat(corregir("sindicatura", folio, "18 de abril", "2027-06-06", ACUERDO)
                            .esProblema(400)
                            .campo())
                    .isEqualTo("inicio");
            assertThat(corregir("sindicatura", folio, "2027-04-18", "", ACUERDO)
                            .esProblema(400)
                            .campo())
                    .isEqualTo("fin");
            assertThat(corregir("sindicatura", folio, "2027-04-18", "2027-06-06", "x".repeat(1001))
                            .esProblema(400)
                            .campo())
                    .isEqualTo("acuerdo");
            for (String ajeno : List.of("admin.obras", "titular.dif", "comsocial", "supervisor")) {
                corregir(ajeno, folio, "2027-04-18", "2027-06-06", ACUERDO).esProblema(403);
            }
            corregir("operativo.obras", folio, "2027-04-18", "2027-06-06", ACUERDO)
                    .esProblema(404);
            corregir("sindicatura", "VED-SIND-2026-9999", "2027-04-18", "2027-06-06", ACUERDO)
                    .esProblema(404);
            return true;
        });
    }

    @Test
    @DisplayName("NT10-RESP-5: corregido su inicio a un día que ya llegó, la veda comienza en el acto")
    void seAdelanta() {
        String folio = registrar(local2027());
        corregir("sindicatura", folio, "2026-11-12", "2027-06-06", ACUERDO).es(200);

        assertThat(detieneLaPropaganda()).as("desde que se corrige").isTrue();
        assertThat(corre(folio, "inicioVeda")).isEqualTo(a("2026-11-12T00:00:00-08:00"));
        escenario.ejecutar(folio, "inicioVeda");
        assertThat(escenario.estado(folio)).isEqualTo("ACTIVA");
    }

    @Test
    @DisplayName(
            "NT10-RESP-5: en curso se corrige su fin, y si ya pasó se levanta en el acto; su inicio no puede quedar en"
                    + " el futuro, porque ya rigió, y no se retira")
    void seCorrigeEnCurso() {
        String folio = enCurso();
        escenario.son("2027-04-20T10:00:00-07:00");

        escenario.nadaCambia(() -> {
            corregir("sindicatura", folio, "2027-05-01", "2027-06-06", ACUERDO)
                    .esProblema(409, "ya comenzó y su inicio no puede quedar en el futuro");
            return peticiones
                    .post("sindicatura", "/api/v1/vedas/" + folio + "/retiro", Map.of("motivo", "Error"))
                    .esProblema(409, "ya comenzó y no se retira");
        });

        corregir("sindicatura", folio, "2027-04-01", "2027-06-13", ACUERDO).es(200);
        assertThat(corre(folio, "finVeda")).isEqualTo(a("2027-06-14T00:00:00-07:00"));
        assertThat(escenario.tareas(folio, TAREA)).as("las revisiones siguen").hasSize(4);
        assertThat(escenario.estado(folio)).isEqualTo("ACTIVA");

        corregir("sindicatura", folio, "2027-04-01", "2027-04-19", ACUERDO).es(200);
        assertThat(detieneLaPropaganda()).as("desde que se corrige").isFalse();
        escenario.ejecutar(folio, "finVeda");
        assertThat(escenario.estado(folio)).isEqualTo("LEVANTADA");
        corregir("sindicatura", folio, "2027-04-01", "2027-06-06", ACUERDO).esProblema(409, "ya concluyó");

        assertThat(registrar(veda("LOCAL", "MX-BC", "2027-05-01", "2027-06-06", ACUERDO)))
                .as("el pospuesto se registra aparte")
                .isNotEqualTo(folio);
    }

    @Test
    @DisplayName(
            "NT10-RESP-5: capturada por error se retira antes de su inicio, por cualquiera de la Sindicatura; el periodo"
                    + " adoptado vuelve a constar como estaba y puede registrarse otra vez")
    void seRetira() {
        String folio = registrar(veda("LOCAL", "MX-BC", "2027-05-04", "2027-06-06", ACUERDO));
        escenario.nadaCambia(() -> peticiones
                .post("comsocial", "/api/v1/vedas/" + folio + "/retiro", Map.of("motivo", "Error"))
                .esProblema(403));

        peticiones
                .post("sindicatura", "/api/v1/vedas/" + folio + "/retiro", Map.of("motivo", "Fecha equivocada"))
                .es(200);

        assertThat(escenario.estado(folio)).isEqualTo("RETIRADA");
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("vedaRetirada");
        assertThat(escenario.asiento(folio, "VEDA_RETIRADA").detalle()).isEqualTo("Motivo: Fecha equivocada");
        assertThat(salieron(folio, "veda-retirada")).containsExactlyInAnyOrder(aOficinas("veda-retirada"));
        assertThat(detieneEl("2027-04-12T10:00:00-07:00", ClaseDeContenido.PROPAGANDA))
                .as("la provisional del programa")
                .isTrue();

        escenario.son("2026-11-12T10:00:00-08:00");
        String nueva = registrar(veda("FEDERAL", "MX", "2026-11-20", "2026-12-20", ACUERDO));
        peticiones
                .post("sindicatura", "/api/v1/vedas/" + nueva + "/retiro", Map.of("motivo", "Error"))
                .es(200);
        assertThat(salieron(nueva, "veda-retirada"))
                .as("lo saben quienes ya habían sido avisados")
                .contains(aTodos("veda-retirada"));
        assertThat(vedas.rigen(a("2026-11-25T10:00:00-08:00"))).isEmpty();
        registrar(local2027());
    }

    @Test
    @DisplayName(
            "NT10-RESP-5, criterio 11: detenido el programa un día al comenzar y otro al concluir, la puerta cierra y"
                    + " abre en su fecha aunque los temporizadores corran tarde; y lo que dependía del inicio ya no se admite")
    void unDiaDetenido() {
        String folio = registrar(local2027());
        escenario.son("2027-04-03T23:59:59-07:00");
        assertThat(detieneLaPropaganda()).isFalse();
        escenario.son("2027-04-04T00:00:00-07:00");
        assertThat(detieneLaPropaganda()).isTrue();
        assertThat(escenario.estado(folio)).as("el temporizador no ha corrido").isEqualTo("REGISTRADA");
        escenario.nadaCambia(() -> peticiones
                .post("sindicatura", "/api/v1/vedas/" + folio + "/retiro", Map.of("motivo", "Tarde"))
                .esProblema(409, "ya comenzó"));

        escenario.son("2027-04-05T10:00:00-07:00");
        escenario.ejecutar(folio, "inicioVeda");
        assertThat(escenario.estado(folio)).isEqualTo("ACTIVA");
        assertThat(escenario.tareas(folio, TAREA)).hasSize(4);

        escenario.son("2027-06-06T23:59:59-07:00");
        assertThat(detieneLaPropaganda()).isTrue();
        escenario.son("2027-06-07T00:00:00-07:00");
        assertThat(detieneLaPropaganda()).isFalse();
        assertThat(escenario.estado(folio)).isEqualTo("ACTIVA");
        corregir("sindicatura", folio, "2027-04-04", "2027-06-20", ACUERDO).esProblema(409, "ya está cerrada");
        escenario.son("2027-06-08T10:00:00-07:00");
        escenario.ejecutar(folio, "finVeda");
        assertThat(escenario.estado(folio)).isEqualTo("LEVANTADA");
    }

    @Test
    @DisplayName(
            "NT10-RESP-5, NT10-CG-VII-b: la veda comienza con consultas abiertas: el plazo de la enviada sigue corriendo"
                    + " y la procedente encuentra la puerta cerrada")
    void conConsultasAbiertas() {
        registrar(veda("EXTRAORDINARIA", "MX-BC", "2026-11-13", "2026-12-06", ACUERDO));
        Map<String, Object> propaganda = ConsultasDePrueba.consulta("clase", "PROPAGANDA");
        String procedente = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, propaganda);
        String enviada = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, propaganda);
        escenario.completar("comsocial", procedente, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));
        Instant vence = Objects.requireNonNull(escenario.expediente(enviada).vencimiento());

        escenario.son("2026-11-13T10:00:00-08:00");
        assertThat(escenario.expediente(enviada).vencimiento()).isEqualTo(vence);
        assertThat(corre(enviada, "plazoVencido")).isEqualTo(vence);
        escenario.rechaza(
                "NT10-RESP-5",
                () -> escenario.completar(
                        "admin.obras",
                        procedente,
                        "publicarContenido",
                        ConsultasDePrueba.publicacion("2026-11-13T09:00")));
        escenario.dejarVencer(enviada, "plazoVencido");
        assertThat(escenario.estado(enviada)).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
    }

    @Test
    @DisplayName(
            "NT10-RESP-5, NT10-EV-3: la veda comienza con contenidos ya publicados: una revisión por cuenta, y lo asentado"
                    + " antes queda como estaba")
    void conLoYaPublicado() {
        String publicada = escenario.iniciar("admin.obras", ConsultasDePrueba.PROCESO, ConsultasDePrueba.consulta());
        escenario.completar("comsocial", publicada, "responderConsulta", ConsultasDePrueba.respuesta("PROCEDENTE"));
        escenario.completar(
                "admin.obras", publicada, "publicarContenido", ConsultasDePrueba.publicacion("2026-11-12T09:59"));
        List<Asiento> antes = bitacora.leer(publicada);

        String folio = registrar(veda("EXTRAORDINARIA", "MX-BC", "2026-11-13", "2026-12-06", ACUERDO));
        escenario.dejarVencer(folio, "inicioVeda");
        revisar("admin.obras", folio, "OBRAS-FB-1", revision(1, "https://www.facebook.com/ObrasTecate/posts/1"));

        assertThat(escenario.tareas(folio, TAREA)).hasSize(3);
        assertThat(bitacora.leer(publicada)).isEqualTo(antes);
        assertThat(escenario.estado(publicada)).isEqualTo("PUBLICADA");
    }

    @Test
    @DisplayName("NT10-RESP-5: un día inhábil más nunca mueve una veda")
    void unDiaInhabilMas() {
        String folio = registrar(veda("LOCAL", "MX-BC", "2031-04-06", "2031-06-01", ACUERDO));
        Map<String, Instant> antes = cuando(folio);
        List<String> dias = List.of("2031-03-07", "2031-04-07", "2031-06-02");
        for (String dia : dias) {
            peticiones
                    .post(
                            "sindicatura",
                            "/api/v1/calendario/inhabiles",
                            Map.of("fecha", dia, "motivo", "Suspensión", "fundamento", "Acuerdo 1/2031"))
                    .es(201);
        }
        assertThat(cuando(folio)).isEqualTo(antes);
        for (String dia : dias) {
            peticiones
                    .basic(
                            "sindicatura",
                            "DELETE",
                            "/api/v1/calendario/inhabiles/" + dia,
                            Map.of("motivo", "Fue un error"))
                    .es(200);
        }
        assertThat(cuando(folio)).isEqualTo(antes);
    }

    private Map<String, Instant> cuando(String folio) {
        Map<String, Instant> cuando = new HashMap<>();
        for (String elemento : List.of("aviso30", "aviso7", "aviso1", "inicioVeda")) {
            cuando.put(elemento, corre(folio, elemento));
        }
        return cuando;
    }

    @Test
    @DisplayName(
            "NT10-SR-4: abierta la revisión, cambia quien administra la cuenta: la tarea pasa a quien hoy la administra,"
                    + " y quien salió ya no puede hacerla")
    void cambiaQuienAdministra() {
        CambiosDePrueba.reponer(jdbc);
        try {
            String folio = registrar(veda("EXTRAORDINARIA", "MX-BC", "2026-11-12", "2026-12-06", ACUERDO));
            escenario.ejecutar(folio, "inicioVeda");
            escenario.iniciar(
                    "titular.obras",
                    CambiosDePrueba.PROCESO,
                    CambiosDePrueba.cambio("ADMINISTRADOR_SUPLENTE", "operativo.obras"));

            assertThat(candidatos(tareaDe(folio, "OBRAS-FB-1"))).containsExactly("admin.obras", "operativo.obras");
            assertThat(candidatos(tareaDe(folio, "DIF-X-1"))).containsExactly("admin.dif", "suplente.dif");
            assertThat(escenario.asiento(folio, "TAREA_TRASPASADA").detalle())
                    .contains("ya no le toca a suplente.obras");
            revisar("operativo.obras", folio, "OBRAS-FB-1", revision());
            assertThat(escenario.asiento(folio, "CONTENIDO_REVISADO").actor()).isEqualTo("operativo.obras");
        } finally {
            CambiosDePrueba.reponer(jdbc);
        }
    }

    @Test
    @DisplayName(
            "NT10-SR-4: la veda la ven la Sindicatura, las oficinas y quienes administran o son titulares en cualquier"
                    + " órgano; quien no, 404, y solo la Sindicatura la registra")
    void quienLaVe() {
        String folio = registrar(local2027());
        for (String quien : List.of("sindicatura", "comsocial", "transparencia", "admin.dif", "titular.obras")) {
            peticiones.get(quien, "/api/v1/expedientes/" + folio).es(200);
            assertThat(peticiones
                            .get(quien, "/api/v1/expedientes?proceso=" + PROCESO)
                            .es(200)
                            .cuerpo())
                    .contains(folio);
        }
        peticiones.get("operativo.obras", "/api/v1/expedientes/" + folio).es(404);
        escenario.nadaCambia(() -> {
            for (String quien : List.of("admin.obras", "comsocial", "evaluacion", "operativo.obras")) {
                peticiones
                        .post(quien, "/api/v1/vedas", veda("OTRA", "MX", "2027-04-04", "2027-06-06", ACUERDO))
                        .esProblema(403);
            }
            return true;
        });
    }

    @Test
    @DisplayName("NT10-SR-4: la revisión la hace quien administra la cuenta, no su titular ni quien administra otra")
    void soloQuienAdministra() {
        String folio = enCurso();
        for (String ajeno : List.of("titular.obras", "admin.dif", "sindicatura")) {
            escenario
                    .rechaza(() -> revisar(ajeno, folio, "OBRAS-FB-1", revision()))
                    .isInstanceOfAny(ProhibidoException.class, org.camunda.bpm.engine.AuthorizationException.class);
        }
    }

    @Test
    @DisplayName(
            "NT10-RESP-5: la misma elección no se registra dos veces, aunque sus campañas empiecen otro día, ni se corrige"
                    + " para que parezca otra que ya consta")
    void unaEleccionUnPeriodo() {
        String local = registrar(local2027());
        String federal = registrar(veda("FEDERAL", "MX", "2027-04-04", "2027-06-06", ACUERDO));
        escenario
                .rechaza("NT10-RESP-5", () -> registrar(veda("LOCAL", "MX-BC", "2027-03-01", "2027-06-06", ACUERDO)))
                .isInstanceOf(ConflictoException.class)
                .hasMessageContaining(local);
        String otra = registrar(veda("LOCAL", "MX-BC", "2030-04-04", "2030-06-02", ACUERDO));
        escenario.nadaCambia(() -> corregir("sindicatura", otra, "2027-04-04", "2027-06-06", ACUERDO)
                .esProblema(409, "ya está registrada con esa jornada"));
        assertThat(vedas.rigen(a("2027-04-10T10:00:00-07:00")))
                .as("la unión, primero la confirmada")
                .extracting(periodo -> periodo.provisional())
                .containsExactly(false, true);
        assertThat(federal).isNotEqualTo(local);
    }
}
