package mx.municipio.redes.plazos.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** La API tal como se despliega, con sus usuarios. Solo toca un año en que ninguna otra prueba cuenta plazos. */
@PruebaDeIntegracion
class CalendarioEnLineaTest {

    private static final String INHABILES = "/api/v1/calendario/inhabiles";
    private static final Map<String, String> DIA =
            Map.of("fecha", "2050-03-08", "motivo", "Suspensión de labores", "fundamento", "Acuerdo 1/2050");

    @Autowired
    TestRestTemplate http;

    @Test
    @DisplayName(
            "Dada una persona sin cuenta, cuando pregunta un plazo o el calendario, entonces se le responde; los días de"
                    + " Baja California están y son provisionales")
    void lecturaPublica() {
        assertThat(http.getForObject("/api/v1/plazos?recepcion=2026-12-21T10:00:00-08:00&dias=3", JsonNode.class)
                        .get("vencimiento")
                        .asText())
                .isEqualTo("2026-12-25T00:00:00-08:00");
        assertThat(http.getForObject(INHABILES + "?ejercicio=2026", JsonNode.class)
                        .get("contenido"))
                .filteredOn(dia -> dia.get("provisional").asBoolean())
                .extracting(dia -> dia.get("fecha").asText())
                .containsExactly("2026-05-05", "2026-12-24", "2026-12-31");
    }

    @Test
    @DisplayName(
            "NT10-CG-VII-b: dada la Sindicatura, cuando agrega un día y lo retira, entonces el plazo que lo cruza cambia"
                    + " y vuelve, y todo queda en la bitácora del calendario")
    void laSindicaturaCambiaElCalendario() {
        TestRestTemplate sindicatura = http.withBasicAuth("sindicatura", "demo");
        assertThat(ultimoDia()).isEqualTo("2050-03-09");

        assertThat(sindicatura.postForEntity(INHABILES, DIA, JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        assertThat(ultimoDia()).isEqualTo("2050-03-10");

        ResponseEntity<JsonNode> retiro = sindicatura.exchange(
                INHABILES + "/2050-03-08?motivo={motivo}", HttpMethod.DELETE, null, JsonNode.class, "Se revocó");
        assertThat(retiro.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(ultimoDia()).isEqualTo("2050-03-09");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comsocial", "supervisor", "titular.obras", "admin.obras", "transparencia", "evaluacion"})
    @DisplayName("Dado quien no es de la Sindicatura, cuando cambia el calendario, entonces 403")
    void losDemasNo(String usuario) {
        TestRestTemplate suyo = http.withBasicAuth(usuario, "demo");
        ResponseEntity<JsonNode> alta = suyo.postForEntity(INHABILES, DIA, JsonNode.class);
        assertThat(alta.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(alta.getBody()).isNotNull();
        assertThat(alta.getBody().get("detail").asText()).contains("Sindicatura");
        assertThat(suyo.exchange(
                                INHABILES + "/2026-12-24?motivo=x", HttpMethod.DELETE, HttpEntity.EMPTY, JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    @DisplayName("Dado quien no existe, cuando cambia el calendario, entonces 401")
    void sinIdentificarse() {
        assertThat(http.withBasicAuth("nadie", "demo")
                        .postForEntity(INHABILES, DIA, JsonNode.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private String ultimoDia() {
        return http.getForObject("/api/v1/plazos?recepcion=2050-03-04T10:00&dias=3", JsonNode.class)
                .get("ultimoDia")
                .asText();
    }
}
