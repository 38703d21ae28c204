package mx.municipio.redes.procedimientos.evaluacion;

import static mx.municipio.redes.procedimientos.evaluacion.EvaluacionesDePrueba.CUENTA;
import static mx.municipio.redes.procedimientos.evaluacion.EvaluacionesDePrueba.DATOS;
import static mx.municipio.redes.procedimientos.evaluacion.EvaluacionesDePrueba.calificacion;
import static mx.municipio.redes.procedimientos.evaluacion.EvaluacionesDePrueba.datos;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeProceso;
import mx.municipio.redes.errores.ProhibidoException;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import mx.municipio.redes.padron.Cuentas;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.Padron;
import mx.municipio.redes.procedimientos.baja.BajasDePrueba;
import mx.municipio.redes.procedimientos.evaluacion.Evaluacion.Calificacion;
import mx.municipio.redes.procedimientos.incidente.IncidentesDePrueba;
import mx.municipio.redes.puerta.Publicaciones;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** La evaluación de una cuenta: qué aporta quien la administra, quién califica, qué dictamen sale y qué no cambia. */
@PruebaDeProceso(CUENTA)
class EvaluacionCuentaProcesoTest {

    @Autowired
    Escenario escenario;

    @Autowired
    Peticiones peticiones;

    @Autowired
    Cuentas cuentas;

    @Autowired
    Padron padron;

    @Autowired
    Oficios oficios;

    @Autowired
    Publicaciones publicaciones;

    @Autowired
    Evaluar caso;

    @Autowired
    TaskService tareas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaccion;

    @BeforeEach
    @AfterEach
    void deOrigen() {
        EvaluacionesDePrueba.sinRondas(escenario);
        IncidentesDePrueba.devolverCuentas(jdbc);
        System.clearProperty(Evaluar.META_DATOS);
    }

    private String ronda() {
        return EvaluacionesDePrueba.adoptar(
                escenario,
                escenario.iniciar("evaluacion", EvaluacionesDePrueba.RONDA, EvaluacionesDePrueba.inicio(2026, 1)));
    }

    private String deObras() {
        return EvaluacionesDePrueba.folio(jdbc, ronda(), "OBRAS-FB-1");
    }

    private Oficio dictamen(String folio) {
        return oficios.delExpediente(folio).get(0);
    }

    private Peticiones.Respuesta seguirSinDatos(String quien, String folio, Object motivo) {
        return peticiones.post(
                quien, "/api/v1/evaluaciones-semestrales/" + folio + "/sin-datos", Map.of("motivo", motivo));
    }

    @Test
    @DisplayName("NT10-EV-1a, NT10-EV-1b: con sus datos y su puntaje, la cuenta tiene dictamen y su estado no cambia")
    void evaluada() {
        String folio = deObras();
        assertThat(folio).startsWith("EVA-OBRAS-2026-");
        assertThat(escenario.estado(folio)).isEqualTo("POR_APORTAR");
        assertThat(escenario.correos(folio))
                .containsExactlyInAnyOrder(
                        "evaluacion-por-aportar a admin.obras@tecate.gob.mx",
                        "evaluacion-por-aportar a suplente.obras@tecate.gob.mx");
        escenario.completar("admin.obras", folio, "aportarDatos", DATOS);
        assertThat(escenario.estado(folio)).isEqualTo("POR_CALIFICAR");
        assertThat(peticiones
                        .navegador("evaluacion")
                        .get("/pendientes?organo=OBRAS&q=" + folio)
                        .body())
                .contains("Dirección de Obras Públicas</td>", "Calificar la cuenta");
        assertThat(escenario.asiento(folio, "DATOS_APORTADOS").detalle())
                .contains("seguidores: 1200; alcance: 5400", "comentarios recibidos: 10; comentarios respondidos: 8");
        escenario.completar("evaluacion", folio, "calificarCuenta", calificacion(80, ""));
        assertThat(escenario.instancia(folio)).isEnded().hasPassed("evaluada");
        assertThat(escenario.estado(folio)).isEqualTo("EVALUADA");
        Oficio oficio = dictamen(folio);
        assertThat(oficio.carta().tipo()).isEqualTo("DICTAMEN");
        assertThat(oficio.carta().para().nombre()).isEqualTo("Titular de Prueba Obras");
        assertThat(Objects.requireNonNull(oficio.firmante()).nombre()).isEqualTo("Jefa de Prueba Evaluación");
        assertThat(oficio.carta().citas()).containsExactly("Evaluación, primer párrafo");
        assertThat(escenario.correos(folio)).contains("evaluacion-dictamen a titular.obras@tecate.gob.mx");
        assertThat(escenario.asiento("OBRAS-FB-1", "CUENTA_EVALUADA").detalle()).contains(": eficaz");
        assertThat(padron.cuenta("OBRAS-FB-1").orElseThrow().estado()).isEqualTo(EstadoCuenta.VIGENTE);
    }

    @Test
    @DisplayName("NT10-EV-3, NT10-CG-XVII: lo que el programa sabe del semestre llega escrito en la tarea")
    void prellenado() {
        String otra = EvaluacionesDePrueba.adoptar(
                escenario,
                escenario.iniciar("evaluacion", EvaluacionesDePrueba.RONDA, EvaluacionesDePrueba.inicio(2025, 2)));
        publicada(EvaluacionesDePrueba.folios(jdbc, otra).get(0), "2026-06-30T23:59:00-07:00");
        publicada(EvaluacionesDePrueba.folios(jdbc, otra).get(1), "2026-07-01T00:00:00-07:00");
        String tarea = escenario.tarea(deObras(), "aportarDatos").getId();
        assertThat(tareas.getVariable(tarea, "publicaciones")).isEqualTo(1L);
        EvaluacionesDePrueba.folios(jdbc, otra).forEach(publicaciones::quitar);
    }

    private void publicada(String folio, String cuando) {
        transaccion.executeWithoutResult(tx -> publicaciones.salio(
                padron.cuenta("OBRAS-FB-1").orElseThrow(),
                folio,
                "Publicada.",
                OffsetDateTime.parse(cuando).toInstant()));
    }

    @Test
    @DisplayName("NT10-EV-1b: no se contestan más comentarios de los recibidos")
    void incoherentes() {
        String folio = deObras();
        escenario
                .rechaza("NT10-EV-1b", () -> escenario.completar("admin.obras", folio, "aportarDatos", datos(3, 4)))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("No pueden contestarse más comentarios de los recibidos.");
        escenario.completar("suplente.obras", folio, "aportarDatos", datos(3, 3));
    }

    @Test
    @DisplayName("NT10-EV-1b: por debajo de la eficacia se recomienda algo; en el umbral, no hace falta")
    void sinRecomendacion() {
        String folio = deObras();
        escenario.completar("admin.obras", folio, "aportarDatos", DATOS);
        escenario
                .rechaza(
                        "NT10-EV-1b",
                        () -> escenario.completar("evaluacion", folio, "calificarCuenta", calificacion(79, " ")))
                .hasMessageContaining("Por debajo de 80 anote al menos una recomendación.");
        escenario.completar("evaluacion", folio, "calificarCuenta", calificacion(59, "Publicar cada semana."));
        assertThat(escenario.asiento(folio, "CUENTA_EVALUADA").detalle()).contains("no eficaz");
    }

    @Test
    @DisplayName("NT10-EV-1b: califica solo el Departamento; Comunicación Social recibe un 403")
    void soloElDepartamento() {
        String folio = deObras();
        escenario.completar("admin.obras", folio, "aportarDatos", DATOS);
        for (String quien : new String[] {"comsocial", "admin.obras", "titular.obras", "sindicatura", "supervisor"}) {
            String tarea = escenario.tarea(folio, "calificarCuenta").getId();
            assertThat(peticiones
                            .por(
                                    Peticiones.Via.values()[0],
                                    quien,
                                    "POST",
                                    "/task/" + tarea + "/submit-form",
                                    Map.of("variables", Peticiones.variables(calificacion(90, ""))))
                            .estado())
                    .as(quien)
                    .isIn(403, 404);
        }
        escenario
                .rechaza(
                        "NT10-EV-1b",
                        () -> escenario.como("comsocial", () -> {
                            transaccion.executeWithoutResult(
                                    tx -> caso.calificar(folio, new Calificacion(90, "x", null)));
                            return true;
                        }))
                .isInstanceOf(ProhibidoException.class)
                .hasMessageContaining("Califica solo el Departamento de Evaluación Gubernamental.");
    }

    @Test
    @DisplayName(
            "NT10-EV-1a: nadie espera por siempre; sin datos sigue el Departamento, con su motivo, y lo decide una persona")
    void sinDatos() {
        String ronda = ronda();
        String folio = EvaluacionesDePrueba.folio(jdbc, ronda, "OBRAS-FB-1");
        seguirSinDatos("evaluacion", ronda, "x").esProblema(409);
        seguirSinDatos("comsocial", folio, "x").esProblema(404);
        seguirSinDatos("admin.obras", folio, "x").esProblema(403);
        seguirSinDatos("evaluacion", folio, " ").esProblema(400);
        seguirSinDatos("evaluacion", "EVA-NADA-2026-0001", "x").esProblema(404);
        seguirSinDatos("evaluacion", folio, "El área no tiene quien administre la cuenta.")
                .es(200);
        assertThat(escenario.instancia(folio)).isEnded();
        assertThat(escenario.estado(folio)).isEqualTo("EVALUADA");
        assertThat(escenario.asiento(folio, "CUENTA_EVALUADA").detalle()).contains("sin datos");
        seguirSinDatos("evaluacion", folio, "otra vez").esProblema(409);
        String otro = EvaluacionesDePrueba.folio(jdbc, ronda, "DIF-FB-1");
        escenario.completar("admin.dif", otro, "aportarDatos", DATOS);
        seguirSinDatos("evaluacion", otro, "ya aportó").esProblema(409);
    }

    @Test
    @DisplayName(
            "NT10-PAB-VII, NT10-EV-1a: concluida la baja de la cuenta, su evaluación queda sin objeto y la ronda sigue")
    void bajaConcluida() {
        String cuenta = BajasDePrueba.nuevaCuenta(jdbc, "OBRAS");
        try {
            String ronda = ronda();
            String folio = EvaluacionesDePrueba.folio(jdbc, ronda, cuenta);
            transaccion.executeWithoutResult(estado -> escenario.como("admin.obras", () -> {
                cuentas.iniciarBaja(cuenta, "BAJ-OBRAS-2026-0001");
                cuentas.cancelar(cuenta, "BAJ-OBRAS-2026-0001");
                return true;
            }));
            assertThat(escenario.estado(folio)).isEqualTo("SIN_OBJETO");
            assertThat(escenario.instancia(folio)).isEnded().hasPassed("sinObjeto");
            assertThat(escenario.asiento(folio, "EVALUACION_SIN_OBJETO").detalle())
                    .contains("se canceló");
            EvaluacionesDePrueba.evaluarTodas(escenario, ronda);
            assertThat(escenario.estado(ronda)).isEqualTo("CALIFICADA");
        } finally {
            BajasDePrueba.retirarCuentas(jdbc);
        }
    }

    @Test
    @DisplayName(
            "NT10-EV-1a, NT10-CG-XXIII: intervenida por un incidente abierto también se evalúa: es un dato, no un veto")
    void intervenida() {
        String incidente = escenario.iniciar(
                "admin.obras", IncidentesDePrueba.PROCESO, IncidentesDePrueba.incidente("OBRAS-FB-1", "INTERVENCION"));
        String folio = deObras();
        assertThat(escenario.asiento(folio, "EVALUACION_ABIERTA").detalle()).contains(incidente);
        escenario.completar("admin.obras", folio, "aportarDatos", DATOS);
        escenario.completar("evaluacion", folio, "calificarCuenta", calificacion(90, ""));
        assertThat(escenario.estado(folio)).isEqualTo("EVALUADA");
        assertThat(padron.cuenta("OBRAS-FB-1").orElseThrow().estado()).isEqualTo(EstadoCuenta.INTERVENIDA);
        assertThat(dictamen(folio).carta().datos().toString()).contains(incidente);
    }

    @Test
    @DisplayName("AMB-03: lo que falta se recuerda, meta interna; no decide nada y apagada no escribe")
    void recordatorios() {
        String folio = deObras();
        Instant meta = escenario.temporizador(folio, "metaDatos").getDuedate().toInstant();
        assertThat(meta.toString()).isEqualTo("2026-11-27T17:00:00Z");
        escenario.dejarVencer(folio, "metaDatos");
        assertThat(escenario.asiento(folio, "EVALUACION_RECORDADA").detalle())
                .startsWith("Meta interna, no normativa.");
        assertThat(escenario.correos(folio)).contains("evaluacion-recordatorio a admin.obras@tecate.gob.mx");
        escenario.completar("admin.obras", folio, "aportarDatos", DATOS);
        escenario.dejarVencer(folio, "metaCalificar");
        assertThat(escenario.estado(folio)).isEqualTo("POR_CALIFICAR");

        String otro = EvaluacionesDePrueba.folio(
                jdbc,
                jdbc.sql("SELECT folio FROM ronda_de_evaluacion")
                        .query(String.class)
                        .single(),
                "DIF-FB-1");
        System.setProperty(Evaluar.META_DATOS, "0");
        escenario.ejecutar(otro, "metaDatos");
        assertThat(escenario.sucesos(otro)).doesNotContain("EVALUACION_RECORDADA");
    }

    @Test
    @DisplayName("NT10-SR-4: la evaluación la ven su órgano, el Departamento y la Sindicatura; otro órgano, no")
    void quienesLaVen() {
        String folio = deObras();
        for (String quien : new String[] {"evaluacion", "sindicatura", "titular.obras", "admin.obras"}) {
            peticiones.get(quien, "/api/v1/expedientes/" + folio).es(200);
        }
        peticiones.get("titular.dif", "/api/v1/expedientes/" + folio).esProblema(404);
        assertThat(peticiones
                        .navegador("evaluacion")
                        .get("/expedientes/" + folio)
                        .body())
                .contains("Seguir sin datos")
                .doesNotContain("Lo que se presentó");
        assertThat(peticiones
                        .navegador("admin.obras")
                        .get("/expedientes/" + folio)
                        .body())
                .doesNotContain("motivoSinDatos");
    }
}
