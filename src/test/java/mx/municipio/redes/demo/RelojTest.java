package mx.municipio.redes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** Sobre una base sin expedientes: de ello depende que el reloj pueda atrasarse. */
@PruebaDeIntegracion
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(2)
class RelojTest {

    @Autowired
    Peticiones peticiones;

    @Autowired
    Clock reloj;

    @Autowired
    ManagementService managementService;

    @Test
    @Order(1)
    @DisplayName("Dado que no hay expedientes, el supervisor adelanta y atrasa el reloj, que sigue corriendo desde ahí")
    void adelantaYAtrasa() {
        String instante =
                mover("supervisor", "2026-12-24T09:00:00-08:00").es(200).texto("instante");
        assertThat(instante).startsWith("2026-12-24T09:00:0").endsWith("-08:00");
        assertThat(OffsetDateTime.parse(instante).toInstant()).isAfterOrEqualTo(Instant.parse("2026-12-24T17:00:00Z"));
        assertThat(reloj.instant())
                .isCloseTo(Instant.parse("2026-12-24T17:00:00Z"), Assertions.within(Duration.ofSeconds(20)));

        assertThat(mover("supervisor", "2026-11-09T17:00:00Z").estado()).isEqualTo(200);
        assertThat(reloj.instant())
                .isCloseTo(Instant.parse("2026-11-09T17:00:00Z"), Assertions.within(Duration.ofSeconds(20)));
        assertThat(managementService.getProperties()).containsKey("redes.reloj.desfase");
        assertThat(managementService.createJobQuery().timers().list())
                .filteredOn(trabajo -> "cuenta-inactiva".equals(trabajo.getProcessDefinitionKey())
                        && trabajo.getProcessInstanceId() == null)
                .as("lo que empieza cada día, la mañana siguiente")
                .isNotEmpty()
                .allSatisfy(trabajo -> assertThat(trabajo.getDuedate().toInstant())
                        .isBeforeOrEqualTo(Instant.parse("2026-11-10T17:00:00Z")));
    }

    @Test
    @Order(2)
    @DisplayName("Dado un expediente, el reloj solo se adelanta; atrasarlo es 409")
    void conExpedientes() {
        mover("supervisor", "2026-11-09T17:00:00Z");
        peticiones
                .post("admin.obras", "/api/v1/consultas", ConsultasDePrueba.consulta())
                .es(201);

        mover("supervisor", "2026-11-09T16:00:00Z").esProblema(409, "solo puede adelantarse");
        assertThat(mover("supervisor", "2026-11-10T16:00:00Z").estado()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"instante\": null}",
                "{\"instante\": 5}",
                "{\"instante\": \"\"}",
                "{\"instante\": \"mañana\"}",
                "{\"instante\": \"2026-11-10\"}",
                "{\"instante\": \"2026-11-10T09:00:00\"}",
                "{\"instante\": \"2026-02-30T09:00:00Z\"}",
                "{\"instante\": \"9999-12-31T23:59:59Z\"}",
                "{\"instante\": \"1970-01-01T00:00:00Z\"}",
                "[]",
                "\"2026-11-10T09:00:00Z\"",
                "{",
                ""
            })
    @Order(3)
    @DisplayName("Dado un instante mal escrito, es 400 en español y el reloj no se mueve")
    void malEscrito(String cuerpo) {
        Instant antes = reloj.instant();
        peticiones.basic("supervisor", "PUT", "/api/v1/demo/reloj", cuerpo).esProblema(400);
        assertThat(reloj.instant()).isBetween(antes, antes.plusSeconds(20));
    }

    @Test
    @Order(4)
    @DisplayName("Dado quien no es supervisor, no mueve el reloj")
    void soloSupervisor() {
        assertThat(mover("comsocial", "2027-01-01T00:00:00Z").estado()).isEqualTo(403);
        assertThat(peticiones.get("comsocial", "/api/v1/demo/reloj").estado()).isEqualTo(200);
    }

    @Test
    @Order(5)
    @DisplayName("Dada una persona bloqueada por un intento fallido, mover el reloj la desbloquea")
    void levantaBloqueos() {
        peticiones.navegador().basic("evaluacion", "otra", "GET", "/engine-rest/task", null);
        ClockUtil.setCurrentTime(ClockUtil.getCurrentTime());
        assertThat(peticiones.get("evaluacion", "/engine-rest/task").estado()).isEqualTo(429);
        mover("supervisor", "2026-12-10T16:00:00Z");
        assertThat(peticiones.get("evaluacion", "/engine-rest/task").estado()).isEqualTo(200);
    }

    private Respuesta mover(String usuario, String instante) {
        return peticiones.basic(usuario, "PUT", "/api/v1/demo/reloj", Map.of("instante", instante));
    }
}
