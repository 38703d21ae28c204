package mx.municipio.redes.motor.guardia;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.PruebaDeIntegracion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeIntegracion
@DisplayName("Lo mal pedido al motor y a sus aplicaciones: nunca un 5xx, ni una clase, ni SQL, ni inglés")
class MalPedidoTest {

    private static final List<String> PARAMETROS = List.of(
            "maxResults=-1",
            "maxResults=abc",
            "maxResults=99999999999999999999",
            "maxResults=2147483647&firstResult=2147483647",
            "firstResult=-5",
            "sortBy=nada&sortOrder=asc",
            "sortBy=created",
            "sortOrder=raro&sortBy=name",
            "startedAfter=ayer",
            "createdAfter=2026-13-45T00:00:00",
            "variables=a",
            "variables=a_nada_x",
            "processVariables=__",
            "type=x",
            "resourceType=nada",
            "reportType=nada",
            "periodUnit=nada&reportType=duration",
            "subscriptionStartDate=x",
            "groupBy=zz",
            "priority=abc",
            "timestamp=x");

    private static final List<String> CUERPOS = List.of(
            "",
            "{",
            "[]",
            "null",
            "5",
            "\"x\"",
            "{\"nada\":1}",
            "{\"maxResults\":\"a\"}",
            "{\"sorting\":5}",
            "{\"sorting\":[null]}",
            "{\"sorting\":[{\"sortBy\":\"nada\",\"sortOrder\":\"asc\"}]}",
            "{\"processInstanceIds\":5}",
            "{\"processInstanceIds\":[null]}",
            "{\"startedAfter\":\"ayer\"}",
            "{\"variables\":[{\"name\":\"a\",\"operator\":\"nada\",\"value\":1}]}",
            "{\"variables\":[null]}",
            "{\"orQueries\":[null]}",
            "{\"priority\":1e999}",
            "{\"maxResults\":" + "9".repeat(1_200) + "}",
            "{\"id\":\"\\u0000\"}",
            "[".repeat(1_500),
            "{\"a\":".repeat(1_500));

    private static final List<String> TIPOS = List.of(
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "garabato",
            "application/json;charset=raro",
            "application/octet-stream");

    @Autowired
    Peticiones peticiones;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/cockpit/plugin/base/default/process-definition/nada/called-process-definitions",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/cockpit/plugin/base/default/process-instance/count",
                "/camunda/api/cockpit/plugin/base/default/process-instance/nada/called-process-instances",
                "/camunda/api/cockpit/plugin/base/default/incident",
                "/camunda/api/cockpit/plugin/base/nada/incident",
                "/camunda/api/cockpit/plugin/nada/default/x",
                "/camunda/api/admin/plugin/adminPlugins/default/metrics",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/admin/auth/user/nada",
                "/camunda/api/tasklist/plugin/nada",
                "/camunda/api/welcome/plugin/x",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/history/process-instance",
                "/camunda/api/engine/engine/default/history/process-instance/report",
                "/camunda/api/engine/engine/default/authorization",
                "/camunda/api/engine/engine/default/filter",
                "/camunda/api/engine/engine/default/metrics",
                "/engine-rest/process-instance",
                "/engine-rest/variable-instance",
                "/engine-rest/process-instance/delete",
                "/engine-rest/deployment/create"
            })
    @DisplayName("con cada clase de dato malo, en esta dirección")
    void malPedido(String ruta) {
        for (String parametro : PARAMETROS) {
            revisar(ruta + "?" + parametro, pedir("GET", ruta + "?" + parametro, null));
        }
        for (String cuerpo : CUERPOS) {
            revisar(
                    "POST " + ruta + " " + cuerpo.substring(0, Math.min(60, cuerpo.length())),
                    pedir("POST", ruta, cuerpo));
        }
        for (String metodo : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
            revisar(metodo + " " + ruta, pedir(metodo, ruta, null));
        }
        for (String tipo : TIPOS) {
            revisar(tipo + " " + ruta, conTipo(ruta, tipo));
        }
    }

    private static void revisar(String que, Respuesta respuesta) {
        assertThat(respuesta.estado()).as(que + " → " + respuesta.cuerpo()).isLessThan(500);
        if (respuesta.estado() >= 400) {
            assertThat(respuesta.cuerpo())
                    .as(que)
                    .doesNotContain("org.", "java.", "jakarta.", "SELECT ", "ACT_", "Exception:")
                    .doesNotContainPattern("(?i)\\b(cannot|could not|invalid |is null|required|must )");
        }
    }

    private Respuesta pedir(String metodo, String ruta, @Nullable String cuerpo) {
        return ruta.startsWith("/engine-rest")
                ? peticiones.basic("supervisor", metodo, ruta, cuerpo)
                : peticiones.web("supervisor", metodo, ruta, cuerpo);
    }

    private Respuesta conTipo(String ruta, String tipo) {
        return ruta.startsWith("/engine-rest")
                ? peticiones.enviar(peticiones
                        .pedir(ruta)
                        .header("Authorization", Navegador.credencial("supervisor", "demo"))
                        .header("Content-Type", tipo)
                        .POST(BodyPublishers.ofString("{\"a\":1}")))
                : peticiones.web("supervisor", "POST", ruta, "{\"a\":1}", tipo);
    }
}
