package mx.municipio.redes.procedimientos.evaluacion;

import static mx.municipio.redes.procedimientos.evaluacion.EvaluacionesDePrueba.ATENCION;
import static mx.municipio.redes.procedimientos.evaluacion.EvaluacionesDePrueba.INFORME;
import static mx.municipio.redes.procedimientos.evaluacion.EvaluacionesDePrueba.INSTRUMENTO;
import static mx.municipio.redes.procedimientos.evaluacion.EvaluacionesDePrueba.RONDA;
import static mx.municipio.redes.procedimientos.evaluacion.EvaluacionesDePrueba.inicio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PadronDePrueba;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.bitacora.Asiento;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** La ronda de un semestre de principio a fin: quién la abre, qué cuentas alcanza, su informe y lo que se recomienda. */
@PruebaDeProceso(RONDA)
class EvaluacionSemestralProcesoTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    VigilarSemestre vigilar;

    @Autowired
    Rondas rondas;

    @Autowired
    Cuentas cuentas;

    @Autowired
    Oficios oficios;

    @Autowired
    ManagementService trabajos;

    @Autowired
    RepositoryService modelos;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaccion;

    @BeforeEach
    @AfterEach
    void sinRondas() {
        EvaluacionesDePrueba.sinRondas(escenario);
        jdbc.sql("UPDATE evaluacion_desde SET dia = DATE '2026-11-01'").update();
        jdbc.sql("DELETE FROM senal_de_cuenta").update();
        PadronDePrueba.sinConservar(jdbc, () -> jdbc.sql("UPDATE cuenta SET desde = DATE '2021-10-01', estado ="
                        + " 'VIGENTE', hasta = NULL WHERE clave IN ('OBRAS-FB-1', 'DIF-FB-1', 'DIF-X-1', 'CS-FB-1')")
                .update());
    }

    private void desde(String cuenta, String dia) {
        PadronDePrueba.sinConservar(jdbc, () -> jdbc.sql("UPDATE cuenta SET desde = ? WHERE clave = ?")
                .params(LocalDate.parse(dia), cuenta)
                .update());
    }

    private String abrir(int ejercicio, int semestre) {
        return escenario.iniciar("evaluacion", RONDA, inicio(ejercicio, semestre));
    }

    private String calificada() {
        String folio = EvaluacionesDePrueba.adoptar(escenario, abrir(2026, 1));
        EvaluacionesDePrueba.evaluarTodas(escenario, folio);
        return folio;
    }

    private Job porReloj(String elemento) {
        return trabajos.createJobQuery().activityId(elemento).singleResult();
    }

    /** Corre una vez como lo haría el ejecutor, y queda programada la siguiente. */
    private void llega(String elemento) {
        trabajos.setJobDuedate(porReloj(elemento).getId(), ClockUtil.getCurrentTime());
        trabajos.executeJob(porReloj(elemento).getId());
    }

    private List<String> rondasAbiertas() {
        return jdbc.sql("SELECT clave FROM ronda_de_evaluacion ORDER BY clave")
                .query(String.class)
                .list();
    }

    private String folioDe(String clave) {
        return jdbc.sql("SELECT folio FROM ronda_de_evaluacion WHERE clave = ?")
                .param(clave)
                .query(String.class)
                .single();
    }

    private List<String> cuentasDe(String folio) {
        return rondas.deLaRonda(folio).stream().map(Evaluacion::cuenta).toList();
    }

    @Test
    @DisplayName("NT10-EV-1a, NT10-EV-1b: de la ronda al informe y a la atención de lo recomendado")
    void deprincipioAFin() {
        String folio = abrir(2026, 1);
        assertThat(folio).startsWith("EVA-SIND-2026-");
        assertThat(escenario.estado(folio)).isEqualTo("ABIERTA");
        assertThat(escenario.instancia(folio)).isWaitingAtExactly("emitirInstrumento");
        assertThat(escenario.correos(folio)).containsExactly("evaluacion-ronda a evaluacion@tecate.gob.mx");

        escenario.completar("evaluacion", folio, "emitirInstrumento", INSTRUMENTO);
        assertThat(cuentasDe(folio)).containsExactly("CS-FB-1", "DIF-FB-1", "DIF-X-1", "OBRAS-FB-1");
        assertThat(EvaluacionesDePrueba.folios(jdbc, folio)).hasSize(4);
        EvaluacionesDePrueba.evaluarTodas(escenario, folio);
        assertThat(escenario.estado(folio)).isEqualTo("CALIFICADA");
        assertThat(escenario.instancia(folio)).isWaitingAtExactly("aprobarInforme");
        peticiones
                .get("evaluacion", "/api/v1/evaluaciones-semestrales/" + folio + "/informe.csv")
                .esProblema(409);

        escenario.completar("evaluacion", folio, "aprobarInforme", INFORME);
        assertThat(escenario.estado(folio)).isEqualTo("INFORMADA");
        Oficio informe = oficios.delExpediente(folio).stream()
                .filter(oficio -> oficio.carta().tipo().equals("INFORME_SEMESTRAL"))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(informe.firmante()).nombre()).isEqualTo("Jefa de Prueba Evaluación");
        assertThat(informe.carta().para().nombre()).isEqualTo("Síndica de Prueba");
        assertThat(escenario.correos(folio))
                .contains(
                        "evaluacion-informe a sindicatura@tecate.gob.mx",
                        "evaluacion-informe a comunicacion.social@tecate.gob.mx",
                        "evaluacion-informe a titular.obras@tecate.gob.mx");
        assertThat(peticiones
                        .get("evaluacion", "/api/v1/evaluaciones-semestrales/" + folio + "/informe.csv")
                        .es(200)
                        .cuerpo())
                .contains("OBRAS-FB-1,OBRAS,", "eficaz con recomendaciones,70,Responder más.,1200,5400");

        assertThat(escenario.tareas(folio, "atenderRecomendaciones")).hasSize(1);
        escenario.completar("titular.obras", folio, "atenderRecomendaciones", ATENCION);
        assertThat(escenario.instancia(folio)).isEnded();
        assertThat(escenario.expediente(folio).cerrado()).isTrue();
        assertThat(escenario.sucesos(folio))
                .containsSubsequence(
                        "RONDA_ABIERTA",
                        "CON_INSTRUMENTO",
                        "RONDA_CALIFICADA",
                        "INFORME_APROBADO",
                        "RECOMENDACIONES_ATENDIDAS",
                        "RONDA_CONCLUIDA");
    }

    @Test
    @DisplayName("NT10-EV-1a: dado que a nadie se recomienda nada, cuando se informa, entonces la ronda concluye")
    void sinRecomendaciones() {
        escenario.como("evaluacion", () -> peticiones
                .post(
                        "evaluacion",
                        "/api/v1/instrumentos-evaluacion",
                        Map.of(
                                "version",
                                "API-1",
                                "nombre",
                                "Instrumento 2026",
                                "umbralEficaz",
                                60,
                                "umbralMinimo",
                                40,
                                "indicadores",
                                List.of(Map.of(
                                        "clave",
                                        "alcance",
                                        "nombre",
                                        "Alcance",
                                        "clausula",
                                        "NT10-FIN-II",
                                        "fuente",
                                        "DECLARADO"))))
                .es(201));
        String folio = abrir(2026, 1);
        assertThat(escenario.tareaSiHay(folio, "emitirInstrumento")).isNull();
        for (String suyo : EvaluacionesDePrueba.folios(jdbc, folio)) {
            String cuenta = Objects.requireNonNull(escenario.expediente(suyo).cuenta());
            escenario.completar(
                    EvaluacionesDePrueba.administrador(cuenta), suyo, "aportarDatos", EvaluacionesDePrueba.DATOS);
            escenario.completar("evaluacion", suyo, "calificarCuenta", EvaluacionesDePrueba.calificacion(61, ""));
        }
        escenario.completar("evaluacion", folio, "aprobarInforme", INFORME);
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("informada");
    }

    @Test
    @DisplayName(
            "NT10-EV-1b: el instrumento lo emite solo el Departamento, sus umbrales se distinguen y emitido no cambia")
    void instrumento() {
        Map<String, Object> uno =
                Map.of("clave", "alcance", "nombre", "Alcance", "clausula", "NT10-FIN-II", "fuente", "DECLARADO");
        String ruta = "/api/v1/instrumentos-evaluacion";
        Map<String, Object> bueno = Map.of(
                "version", "A", "nombre", "N", "umbralEficaz", 80, "umbralMinimo", 60, "indicadores", List.of(uno));
        peticiones.post("comsocial", ruta, bueno).esProblema(403);
        peticiones.post("supervisor", ruta, bueno).esProblema(403);
        peticiones
                .post(
                        "evaluacion",
                        ruta,
                        Map.of(
                                "version",
                                "A",
                                "nombre",
                                "N",
                                "umbralEficaz",
                                60,
                                "umbralMinimo",
                                60,
                                "indicadores",
                                List.of(uno)))
                .esProblema(422);
        peticiones
                .post(
                        "evaluacion",
                        ruta,
                        Map.of(
                                "version",
                                "A",
                                "nombre",
                                "N",
                                "umbralEficaz",
                                80,
                                "umbralMinimo",
                                60,
                                "indicadores",
                                List.of()))
                .esProblema(400);
        peticiones.post("evaluacion", ruta, Map.of("version", "A")).esProblema(400);
        peticiones.post("evaluacion", ruta, bueno).es(201);
        peticiones.post("evaluacion", ruta, bueno).esProblema(409);
        assertThat(escenario.asiento("INSTRUMENTOS", "INSTRUMENTO_EMITIDO").actor())
                .isEqualTo("evaluacion");
    }

    @Test
    @DisplayName("NT10-EV-1a: un semestre que no termina no se evalúa, y uno ya evaluado no se repite")
    void noProcede() {
        escenario
                .rechaza("NT10-EV-1a", () -> abrir(2026, 2))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining(
                        "El segundo semestre de 2026 termina el jueves 31 de diciembre de 2026: su ronda se"
                                + " inicia después.");
        abrir(2026, 1);
        escenario.rechaza("NT10-EV-1a", () -> abrir(2026, 1)).isInstanceOf(ConflictoException.class);
        escenario.rechaza(() -> escenario.iniciar("comsocial", RONDA, inicio(2025, 2)));
        peticiones.post("evaluacion", "/api/v1/evaluaciones-cuenta", Map.of()).esProblema(403);
        peticiones
                .post("supervisor", "/api/v1/evaluaciones-cuenta", Map.of())
                .esProblema(403, "no se inicia por separado");
        peticiones.get("evaluacion", "/api/v1/formularios/evaluacion-cuenta").esProblema(403);
    }

    @Test
    @DisplayName(
            "NT10-EV-1a, AMB-16, criterio 15: abierta el 20-jun-2027 entra a la ronda del 1-jul-2027; el 2-jul, a la del 1-ene-2028")
    void corte() {
        desde("OBRAS-FB-1", "2027-06-20");
        desde("DIF-X-1", "2027-07-02");
        escenario.son("2027-07-01T00:59:59-07:00");
        assertThat(rondas.pendientes()).extracting(Ronda::clave).containsExactly("EVA-2026-2", "EVA-2027-1");
        jdbc.sql("UPDATE evaluacion_desde SET dia = DATE '2027-06-01'").update();
        escenario.son("2027-07-01T01:00:00-07:00");
        llega("inicioDeRonda");
        assertThat(rondasAbiertas()).containsExactly("EVA-2027-1");
        String primera = folioDe("EVA-2027-1");
        assertThat(cuentasDe(primera)).containsExactly("CS-FB-1", "DIF-FB-1", "OBRAS-FB-1");
        assertThat(escenario.expediente(primera).iniciador()).isEqualTo("sistema");
        assertThat(escenario.asiento(primera, "RONDA_ABIERTA").detalle()).doesNotContain("con retraso");

        escenario.son("2028-01-01T00:00:00-08:00");
        llega("inicioDeRonda");
        assertThat(cuentasDe(folioDe("EVA-2027-2"))).contains("DIF-X-1");
    }

    @Test
    @DisplayName("NT10-EV-1a: el cron corre el 1 de enero y el 1 de julio, a las 08:00 UTC")
    void fechas() {
        assertThat(porReloj("inicioDeRonda").getDuedate().toInstant().toString())
                .matches("20\\d\\d-0[17]-01T08:00:00Z");
        assertThat(modelos.getBpmnModelInstance(porReloj("inicioDeRonda").getProcessDefinitionId()))
                .satisfies(modelo -> assertThat(Bpmn.convertToString(modelo)).contains("0 0 8 1 1,7 ?"));
    }

    @Test
    @DisplayName(
            "NT10-EV-1a: dado que pasaron dos fechas sin programa, cuando corre el reloj, entonces se abren las dos rondas")
    void dosFechas() {
        escenario.son("2027-07-15T09:00:00-07:00");
        llega("inicioDeRonda");
        assertThat(rondasAbiertas()).containsExactlyInAnyOrder("EVA-2026-2", "EVA-2027-1");
    }

    @Test
    @DisplayName("NT10-EV-1a: dado que la ronda ya se abrió, cuando llega la fecha, entonces no hay otra")
    void yaAbierta() {
        escenario.son("2027-01-01T09:00:00-08:00");
        abrir(2026, 2);
        llega("inicioDeRonda");
        assertThat(rondasAbiertas()).containsExactly("EVA-2026-2");
    }

    @Test
    @DisplayName(
            "NT10-EV-1a: detenido el 1-jul, la ronda se abre al arrancar, con retraso y una sola vez; las de antes, no")
    void detenido() {
        escenario.son("2027-07-03T09:00:00-07:00");
        desde("DIF-X-1", "2027-07-02");
        vigilar.alArrancar();
        vigilar.alArrancar();
        assertThat(rondasAbiertas()).containsExactly("EVA-2026-2", "EVA-2027-1");
        Asiento apertura = escenario.asiento(folioDe("EVA-2027-1"), "RONDA_ABIERTA");
        assertThat(apertura.actor()).isEqualTo("sistema");
        assertThat(apertura.detalle()).contains("El programa la abre con retraso.");
        assertThat(cuentasDe(folioDe("EVA-2027-1"))).doesNotContain("DIF-X-1");
        llega("inicioDeRonda");
        assertThat(rondasAbiertas()).hasSize(2);
    }

    @Test
    @DisplayName("NT10-EV-1a: dos nodos que arrancan juntos, o el reloj y el arranque, abren una")
    void dosNodos() throws Exception {
        escenario.son("2027-01-02T09:00:00-08:00");
        var salida = new CyclicBarrier(2);
        Callable<Boolean> nodo = () -> {
            salida.await();
            vigilar.alArrancar();
            return true;
        };
        try (var nodos = new Nodos()) {
            for (Future<Boolean> uno : nodos.servicio.invokeAll(List.of(nodo, nodo))) {
                uno.get();
            }
        }
        assertThat(rondasAbiertas()).containsExactly("EVA-2026-2");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM expediente WHERE proceso = ? AND cierre IS NULL AND recepcion >= ?")
                        .params(RONDA, LocalDate.parse("2027-01-01"))
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(1);
    }

    private static final class Nodos implements AutoCloseable {
        private final java.util.concurrent.ExecutorService servicio = Executors.newFixedThreadPool(2);

        @Override
        public void close() {
            servicio.shutdown();
        }
    }

    @Test
    @DisplayName(
            "NT10-EV-1a: dado que se despliega otro modelo pasada la fecha, el arranque abre la ronda que el motor olvidó")
    void otroDespliegue() {
        peticiones.get("evaluacion", "/api/v1/formularios/evaluacion-semestral").es(200);
        escenario.son("2027-01-02T09:00:00-08:00");
        String vigente = porReloj("inicioDeRonda").getProcessDefinitionId();
        var modelo = modelos.getBpmnModelInstance(vigente);
        String despliegue = modelos.createDeployment()
                .addString(
                        "evaluacion-semestral.bpmn",
                        Bpmn.convertToString(modelo).replace("Semestre terminado", "Terminó el semestre"))
                .deploy()
                .getId();
        try {
            assertThat(porReloj("inicioDeRonda").getDuedate().toInstant().toString())
                    .as("el motor ya no piensa en el 1 de enero")
                    .isEqualTo("2027-07-01T08:00:00Z");
            vigilar.alArrancar();
            assertThat(rondasAbiertas()).containsExactly("EVA-2026-2");
        } finally {
            modelos.deleteDeployment(despliegue, true);
        }
    }

    @Test
    @DisplayName(
            "NT10-EV-1a, AMB-16, criterio 15: nunca evaluada desde el 20-jun-2027, se señala el 21-dic y no antes, una vez por lapso")
    void seisMeses() {
        desde("OBRAS-FB-1", "2027-06-20");
        desde("DIF-FB-1", "2027-12-01");
        desde("DIF-X-1", "2027-12-01");
        desde("CS-FB-1", "2027-12-01");
        String correo = "evaluacion-vencida a evaluacion@tecate.gob.mx";
        long antes =
                escenario.correos("OBRAS-FB-1").stream().filter(correo::equals).count();
        escenario.son("2027-12-20T09:00:00-08:00");
        llega("revisionDeLapsos");
        assertThat(cuentas.tieneSenal("OBRAS-FB-1", VigilarSemestre.SENAL)).isFalse();
        escenario.son("2027-12-21T09:00:00-08:00");
        llega("revisionDeLapsos");
        llega("revisionDeLapsos");
        assertThat(cuentas.tieneSenal("OBRAS-FB-1", VigilarSemestre.SENAL)).isTrue();
        assertThat(cuentas.tieneSenal("DIF-FB-1", VigilarSemestre.SENAL)).isFalse();
        assertThat(escenario.correos("OBRAS-FB-1").stream().filter(correo::equals))
                .hasSize((int) antes + 1);
        assertThat(peticiones.navegador("evaluacion").get("/").body())
                .contains("Sin evaluar desde hace más de seis meses: OBRAS-FB-1.");
        assertThat(peticiones.navegador("evaluacion").get("/padron/OBRAS-FB-1").body())
                .contains("Cuenta sin evaluar desde hace más de seis meses");

        String folio = EvaluacionesDePrueba.adoptar(escenario, abrir(2027, 1));
        EvaluacionesDePrueba.evaluarTodas(escenario, folio);
        assertThat(cuentas.tieneSenal("OBRAS-FB-1", VigilarSemestre.SENAL)).isFalse();
        escenario.son("2028-06-22T09:00:00-07:00");
        llega("revisionDeLapsos");
        assertThat(escenario.correos("OBRAS-FB-1").stream().filter(correo::equals))
                .hasSize((int) antes + 2);
    }

    @Test
    @DisplayName(
            "NT10-EV-1a, NT10-TR-2: en el corte no están la que terminó antes, ni la personal; la preexistente, aparte")
    void alCorte() {
        estado("DIF-X-1", "CANCELADA", "2026-06-30");
        estado("DIF-FB-1", "PREEXISTENTE", null);
        estado("CS-FB-1", "A_TITULO_PERSONAL", "2026-08-01");
        String folio = abrir(2026, 1);
        assertThat(cuentasDe(folio)).containsExactly("OBRAS-FB-1");
        assertThat(escenario.asiento(folio, "RONDA_ABIERTA").detalle()).contains("en regularización: DIF-FB-1.");
    }

    @Test
    @DisplayName(
            "NT10-EV-1a, NT10-TR-2: la que se regularizó o se canceló después del corte se toma como estaba entonces")
    void despuesDelCorte() {
        String regularizada = BajasDePrueba.nuevaCuenta(jdbc, "DIF");
        estado(regularizada, "PREEXISTENTE", null);
        transaccion.executeWithoutResult(tx -> cuentas.regularizar(regularizada, "REG-DIF-2026-0001"));
        estado("DIF-X-1", "CANCELADA", "2026-07-01");
        String folio = abrir(2026, 1);
        assertThat(cuentasDe(folio)).containsExactly("CS-FB-1", "DIF-FB-1", "DIF-X-1", "OBRAS-FB-1");
        assertThat(escenario.asiento(folio, "RONDA_ABIERTA").detalle())
                .contains("en regularización: " + regularizada + ".");
        EvaluacionesDePrueba.adoptar(escenario, folio);
        assertThat(EvaluacionesDePrueba.folios(jdbc, folio))
                .as("a la cancelada no se le abre expediente")
                .hasSize(3);
        EvaluacionesDePrueba.evaluarTodas(escenario, folio);
        escenario.completar("evaluacion", folio, "aprobarInforme", INFORME);
        assertThat(peticiones
                        .get("sindicatura", "/api/v1/evaluaciones-semestrales/" + folio + "/informe.csv")
                        .es(200)
                        .cuerpo())
                .contains("DIF-X-1,DIF,,sin dictamen,");
    }

    private void estado(String cuenta, String estado, @org.jspecify.annotations.Nullable String hasta) {
        PadronDePrueba.sinConservar(
                jdbc, () -> jdbc.sql("UPDATE cuenta SET estado = ?, hasta = CAST(? AS DATE) WHERE clave = ?")
                        .params(estado, hasta, cuenta)
                        .update());
    }

    @Test
    @DisplayName(
            "NT10-EV-1a: la ronda y su informe los ven los titulares de cualquier órgano; el informe ajeno, nadie más")
    void quienesLaVen() {
        String folio = calificada();
        for (String quien : List.of("evaluacion", "sindicatura", "comsocial", "titular.dif", "admin.obras")) {
            peticiones.get(quien, "/api/v1/expedientes/" + folio).es(200);
        }
        peticiones.get("operativo.obras", "/api/v1/expedientes/" + folio).esProblema(404);
        assertThat(peticiones
                        .navegador("evaluacion")
                        .get("/expedientes/" + folio)
                        .body())
                .contains("Cuentas de la ronda", "Instrumento de evaluación semestral", "Eficaz con recomendaciones");
    }
}
