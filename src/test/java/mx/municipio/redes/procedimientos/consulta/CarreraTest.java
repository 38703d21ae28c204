package mx.municipio.redes.procedimientos.consulta;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.oficios.Oficio;
import mx.municipio.redes.oficios.Oficios;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dos a la vez: siempre gana uno, el otro lo lee en español, y registro, bitácora y documentos cuentan lo mismo. */
@PruebaDeIntegracion
class CarreraTest {

    private static final int RONDAS = 30;
    private static final long SEMILLA = 20261119;
    private static final Set<String> DECISIONES =
            Set.of("CONSULTA_RESPONDIDA", "PLAZO_VENCIDO", "CONSULTA_RETIRADA", "NEGADA_POR_RESERVA");

    @Autowired
    Escenario escenario;

    @Autowired
    Oficios oficios;

    @Autowired
    ProcessEngine motor;

    private final ExecutorService hilos = Executors.newCachedThreadPool();

    @Autowired
    Peticiones peticiones;

    @BeforeEach
    void unJuevesPorLaManana() {
        escenario.son("2026-11-12T10:00:00-08:00");
    }

    @AfterEach
    void cerrar() {
        hilos.shutdownNow();
    }

    private String enviar() {
        escenario.son("2026-11-12T10:00:00-08:00");
        return escenario.iniciar("admin.obras", PROCESO, consulta());
    }

    /** Todos salen al mismo tiempo; lo que cada uno obtuvo, en su orden. */
    private <T> List<T> aLaVez(List<? extends Supplier<? extends T>> acciones) throws Exception {
        var salida = new CyclicBarrier(acciones.size());
        List<Future<T>> futuros = new ArrayList<>();
        for (Supplier<? extends T> accion : acciones) {
            Callable<T> alSonar = () -> {
                salida.await(30, TimeUnit.SECONDS);
                return accion.get();
            };
            futuros.add(hilos.submit(alSonar));
        }
        List<T> obtenido = new ArrayList<>();
        for (Future<T> futuro : futuros) {
            obtenido.add(futuro.get(60, TimeUnit.SECONDS));
        }
        return obtenido;
    }

    private Respuesta responder(String tarea, String respuesta) {
        return peticiones.post("comsocial", "/engine-rest/task/" + tarea + "/submit-form", formulario(respuesta));
    }

    private static Map<String, Object> formulario(String respuesta) {
        return Map.of(
                "variables", Map.of("respuesta", Map.of("value", respuesta), "motivo", Map.of("value", "A tiempo.")));
    }

    /** El ejecutor insiste hasta que el motor lo admite, o hasta que el temporizador ya no existe. */
    private String dispararEnCuantoPueda(String temporizador, Instant hasta) {
        while (ClockUtil.getCurrentTime().toInstant().isBefore(hasta)) {
            try {
                motor.getManagementService().executeJob(temporizador);
                return "disparó";
            } catch (ConflictoException antes) {
                if (!antes.mensaje().contains("no puede adelantarse")) {
                    return "perdió";
                }
                Thread.onSpinWait();
            } catch (RuntimeException alguienMas) {
                return "perdió";
            }
        }
        throw new AssertionError("El temporizador no llegó a su hora");
    }

    private void unaSolaDecision(String folio, String esperada) {
        assertThat(escenario.sucesos(folio)).filteredOn(DECISIONES::contains).containsExactly(esperada);
        assertThat(oficios.verificarBitacora(folio).integra()).isTrue();
        List<String> tipos =
                oficios.delExpediente(folio).stream().map(Oficio::tipo).toList();
        assertThat(tipos)
                .isEqualTo(
                        esperada.equals("PLAZO_VENCIDO")
                                ? List.of("ACUSE", "CONSTANCIA_DE_SILENCIO")
                                : List.of("ACUSE"));
    }

    @Test
    @DisplayName("NT10-CG-VII-b, NT10-CG-VII-c: dada una respuesta en el mismo instante en que vence el plazo, cuando"
            + " corren a la vez la persona y el temporizador, gana exactamente uno y el otro lo sabe")
    void personaContraTemporizador() throws Exception {
        var azar = new Random(SEMILLA);
        for (int ronda = 0; ronda < RONDAS; ronda++) {
            String folio = enviar();
            String tarea = escenario.tarea(folio, "responderConsulta").getId();
            String temporizador = escenario.temporizador(folio, "plazoVencido").getId();
            Instant vence = Instant.parse("2026-11-19T08:00:00Z");
            String respuesta = ronda % 2 == 0 ? "PROCEDENTE" : "NO_PROCEDENTE";
            responder("no-existe", respuesta).es(404);
            // El reloj anda, y el vencimiento cae mientras la respuesta va en camino.
            long faltan = 5 + azar.nextInt(40);
            ClockUtil.offset(vence.toEpochMilli() - System.currentTimeMillis() - faltan);

            List<Object> ambos = aLaVez(List.<Supplier<Object>>of(
                    () -> responder(tarea, respuesta),
                    () -> dispararEnCuantoPueda(temporizador, vence.plusSeconds(30))));

            Respuesta persona = (Respuesta) ambos.get(0);
            String caso = "semilla " + SEMILLA + ", ronda " + ronda + ": " + persona + ", " + ambos.get(1);
            if (persona.estado() == 204) {
                assertThat(escenario.estado(folio)).as(caso).isEqualTo(respuesta);
                assertThat(ambos.get(1)).as(caso).isEqualTo("perdió");
                unaSolaDecision(folio, "CONSULTA_RESPONDIDA");
            } else {
                assertThat(persona.estado()).as(caso).isEqualTo(409);
                assertThat(persona.texto("message"))
                        .as(caso)
                        .containsAnyOf(
                                "ya fue atendida o su plazo venció",
                                "venció el miércoles 18 de noviembre",
                                "ya no lo admite");
                if (ambos.get(1).equals("perdió")) {
                    escenario.ejecutar(folio, "plazoVencido");
                }
                assertThat(escenario.estado(folio)).as(caso).isEqualTo("NO_PROCEDENTE_POR_SILENCIO");
                unaSolaDecision(folio, "PLAZO_VENCIDO");
            }
            assertThat(escenario.tareaSiHay(folio, "responderConsulta"))
                    .as(caso)
                    .isNull();
            assertThat(escenario.temporizadorSiHay(folio, "plazoVencido"))
                    .as(caso)
                    .isNull();
        }
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dadas dos personas que completan la misma tarea a la vez, una lo logra y la otra recibe"
                    + " 409; queda una sola respuesta")
    void dosPersonas() throws Exception {
        for (int ronda = 0; ronda < RONDAS; ronda++) {
            String folio = enviar();
            String tarea = escenario.tarea(folio, "responderConsulta").getId();
            List<Respuesta> ambas =
                    aLaVez(List.of(() -> responder(tarea, "PROCEDENTE"), () -> responder(tarea, "NO_PROCEDENTE")));

            assertThat(ambas).extracting(Respuesta::estado).as("%s", ambas).containsExactlyInAnyOrder(204, 409);
            Respuesta perdedora = ambas.get(ambas.get(0).estado() == 409 ? 0 : 1);
            assertThat(perdedora.texto("message")).containsAnyOf("La tarea ya fue atendida", "ya no lo admite");
            unaSolaDecision(folio, "CONSULTA_RESPONDIDA");
            assertThat(escenario.estado(folio))
                    .isEqualTo(ambas.get(0).estado() == 204 ? "PROCEDENTE" : "NO_PROCEDENTE");
        }
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dado que otra persona la concluye justo antes de verse a quién le toca, a quien pierde se le"
                    + " dice que ya fue atendida, no que es de otra oficina")
    void mientrasSeRevisa() {
        String folio = enviar();
        String tarea = escenario.tarea(folio, "responderConsulta").getId();
        var yaSeAdelanto = new AtomicBoolean();
        CommandChecker seAdelanta = new TenantCommandChecker() {
            @Override
            public void checkTaskWork(TaskEntity revisada) {
                if (!yaSeAdelanto.getAndSet(true)) {
                    responder(tarea, "NO_PROCEDENTE").es(204);
                }
            }
        };
        List<CommandChecker> revisores =
                ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration()).getCommandCheckers();
        revisores.add(seAdelanta);
        try {
            assertThat(responder(tarea, "PROCEDENTE").es(409).texto("message")).contains("La tarea ya fue atendida");
        } finally {
            revisores.remove(seAdelanta);
        }
        unaSolaDecision(folio, "CONSULTA_RESPONDIDA");
    }

    @Test
    @DisplayName("NT10-CG-VII-a: dados el retiro y la respuesta a la vez, queda una sola decisión")
    void retiroContraRespuesta() throws Exception {
        for (int ronda = 0; ronda < 15; ronda++) {
            String folio = enviar();
            String tarea = escenario.tarea(folio, "responderConsulta").getId();
            List<Respuesta> ambas = aLaVez(List.of(
                    () -> responder(tarea, "NO_PROCEDENTE"),
                    () -> peticiones.post(
                            "admin.obras", "/api/v1/consultas/" + folio + "/retiro", Map.of("motivo", "Ya no"))));
            if (ambas.get(0).estado() == 204) {
                ambas.get(1).esProblema(409);
                assertThat(escenario.estado(folio)).isEqualTo("NO_PROCEDENTE");
                unaSolaDecision(folio, "CONSULTA_RESPONDIDA");
            } else {
                ambas.get(0).es(409);
                ambas.get(1).es(200);
                assertThat(escenario.estado(folio)).isEqualTo("SIN_OBJETO");
                unaSolaDecision(folio, "CONSULTA_RETIRADA");
            }
        }
    }

    @Test
    @DisplayName(
            "NT10-CG-III: dadas la reserva de Transparencia y la negativa de Comunicación Social a la vez, queda una"
                    + " sola decisión final")
    void reservaContraRespuesta() throws Exception {
        for (int ronda = 0; ronda < 15; ronda++) {
            String folio = enviar();
            String respuesta = escenario.tarea(folio, "responderConsulta").getId();
            String opinion = escenario.tarea(folio, "opinarTransparencia").getId();
            List<Respuesta> ambas = aLaVez(List.of(
                    () -> responder(respuesta, "NO_PROCEDENTE"),
                    () -> peticiones.post(
                            "transparencia",
                            "/engine-rest/task/" + opinion + "/submit-form",
                            Map.of(
                                    "variables",
                                    Map.of(
                                            "opinion", Map.of("value", "RESERVADA"),
                                            "motivo", Map.of("value", "Datos personales"))))));
            assertThat(ambas).extracting(Respuesta::estado).as("%s", ambas).containsExactlyInAnyOrder(204, 409);
            boolean respondida = ambas.get(0).estado() == 204;
            assertThat(escenario.estado(folio)).isEqualTo(respondida ? "NO_PROCEDENTE" : "NO_PROCEDENTE_POR_RESERVA");
            unaSolaDecision(folio, respondida ? "CONSULTA_RESPONDIDA" : "NEGADA_POR_RESERVA");
        }
    }

    /** Repite lo mismo mientras se le diga que otra petición con su clave se está atendiendo todavía. */
    private Respuesta insistir(String clave) {
        Respuesta respuesta;
        do {
            respuesta = peticiones.basic(
                    "suplente.obras", "POST", "/api/v1/consultas", consulta(), "Idempotency-Key", clave);
        } while (respuesta.estado() == 409 && respuesta.texto("detail").contains("se está atendiendo todavía"));
        return respuesta;
    }

    @Test
    @DisplayName("NT10-CG-VII-a: dados veinticuatro inicios a la vez de varios órganos, con rechazos entre ellos, los"
            + " folios de cada órgano son seguidos y sin huecos")
    void foliosSeguidos() throws Exception {
        // Un año que ninguna otra prueba usa: los folios empiezan en 1.
        String instante = "2031-03-05T10:00:00-08:00";
        escenario.son(instante);
        List<Supplier<Respuesta>> inicios = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            inicios.add(() -> peticiones.post("admin.obras", "/api/v1/consultas", consulta()));
            inicios.add(() -> peticiones.post("admin.dif", "/api/v1/consultas", consulta("cuenta", "DIF-FB-1")));
            inicios.add(() -> peticiones.post("suplente.dif", "/api/v1/consultas", consulta("cuenta", "DIF-X-1")));
            inicios.add(() -> peticiones.post("admin.dif", "/api/v1/consultas", consulta("cuenta", "OBRAS-FB-1")));
            inicios.add(() -> peticiones.post("suplente.obras", "/api/v1/consultas", consulta("clase", "NADA")));
            // La misma clave: una de las dos llega a tomar folio y lo devuelve.
            for (int doble = 0; doble < 2; doble++) {
                String clave = "carrera-" + i;
                inicios.add(() -> insistir(clave));
            }
        }

        List<Respuesta> respuestas = aLaVez(inicios);

        assertThat(respuestas)
                .allSatisfy(respuesta ->
                        assertThat(respuesta.estado()).as(respuesta.cuerpo()).isIn(201, 400, 422));
        Set<String> folios = new HashSet<>();
        respuestas.stream()
                .filter(respuesta -> respuesta.estado() == 201)
                .forEach(respuesta -> folios.add(respuesta.texto("folio")));
        Set<String> esperados = new HashSet<>();
        IntStream.rangeClosed(1, 16).forEach(n -> {
            esperados.add("CON-OBRAS-2031-%04d".formatted(n));
            esperados.add("CON-DIF-2031-%04d".formatted(n));
        });
        assertThat(folios).isEqualTo(esperados);
        assertThat(folios)
                .allSatisfy(folio ->
                        assertThat(oficios.verificarBitacora(folio).integra()).isTrue());
    }
}
