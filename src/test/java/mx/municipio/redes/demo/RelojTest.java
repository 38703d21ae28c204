package mx.municipio.redes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
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
    ObjectMapper json;

    @Autowired
    ManagementService managementService;

    @Test
    @Order(1)
    @DisplayName("Dado que no hay expedientes, el supervisor adelanta y atrasa el reloj, que sigue corriendo desde ahí")
    void adelantaYAtrasa() throws IOException {
        HttpResponse<String> adelante = mover("supervisor", "2026-12-24T09:00:00-08:00");
        assertThat(adelante.statusCode()).isEqualTo(200);
        JsonNode instante = json.readTree(adelante.body()).get("instante");
        assertThat(instante.asText()).startsWith("2026-12-24T09:00:0").endsWith("-08:00");
        assertThat(OffsetDateTime.parse(instante.asText()).toInstant())
                .isAfterOrEqualTo(Instant.parse("2026-12-24T17:00:00Z"));
        assertThat(reloj.instant())
                .isCloseTo(Instant.parse("2026-12-24T17:00:00Z"), Assertions.within(Duration.ofSeconds(20)));

        assertThat(mover("supervisor", "2026-11-09T17:00:00Z").statusCode()).isEqualTo(200);
        assertThat(reloj.instant())
                .isCloseTo(Instant.parse("2026-11-09T17:00:00Z"), Assertions.within(Duration.ofSeconds(20)));
        assertThat(managementService.getProperties()).containsKey("redes.reloj.desfase");
    }

    @Test
    @Order(2)
    @DisplayName("Dado un expediente, el reloj solo se adelanta; atrasarlo es 409")
    void conExpedientes() throws IOException {
        mover("supervisor", "2026-11-09T17:00:00Z");
        HttpResponse<String> alta = basic(
                "admin.obras", "POST", "/api/v1/consultas", json.writeValueAsString(ConsultasDePrueba.consulta()));
        assertThat(alta.statusCode()).as(alta.body()).isEqualTo(201);

        HttpResponse<String> atras = mover("supervisor", "2026-11-09T16:00:00Z");
        assertThat(atras.statusCode()).isEqualTo(409);
        assertThat(atras.body()).contains("solo puede adelantarse");
        assertThat(mover("supervisor", "2026-11-10T16:00:00Z").statusCode()).isEqualTo(200);
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
        HttpResponse<String> respuesta = basic("supervisor", "PUT", "/api/v1/demo/reloj", cuerpo);
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
        assertThat(respuesta.headers().firstValue("Content-Type"))
                .hasValueSatisfying(tipo -> assertThat(tipo).startsWith("application/problem+json"));
        assertThat(reloj.instant()).isBetween(antes, antes.plusSeconds(20));
    }

    @Test
    @Order(4)
    @DisplayName("Dado quien no es supervisor, no mueve el reloj")
    void soloSupervisor() {
        assertThat(mover("comsocial", "2027-01-01T00:00:00Z").statusCode()).isEqualTo(403);
        assertThat(basic("comsocial", "GET", "/api/v1/demo/reloj", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(5)
    @DisplayName("Dada una persona bloqueada por un intento fallido, mover el reloj la desbloquea")
    void levantaBloqueos() {
        peticiones.navegador().basic("evaluacion", "otra", "GET", "/engine-rest/task", null);
        ClockUtil.setCurrentTime(ClockUtil.getCurrentTime());
        assertThat(basic("evaluacion", "GET", "/engine-rest/task", null).statusCode())
                .isEqualTo(429);
        mover("supervisor", "2026-12-10T16:00:00Z");
        assertThat(basic("evaluacion", "GET", "/engine-rest/task", null).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> mover(String usuario, String instante) {
        return basic(usuario, "PUT", "/api/v1/demo/reloj", "{\"instante\": \"" + instante + "\"}");
    }

    private HttpResponse<String> basic(String usuario, String metodo, String ruta, @Nullable String cuerpo) {
        return peticiones.navegador().basic(usuario, "demo", metodo, ruta, cuerpo);
    }
}
