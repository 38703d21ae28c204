package mx.municipio.redes.procedimientos.apertura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("La tabla del régimen del órgano")
class RegimenOrganoTest {

    private static DmnEngine motor;
    private static DmnDecision tabla;

    @BeforeAll
    static void leer() throws IOException {
        motor = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var archivo = Files.newInputStream(Path.of("bpmn/regimen-organo.dmn"))) {
            tabla = motor.parseDecision("regimen-organo", archivo);
        }
    }

    private static DmnDecisionResult decidir(String municipio, String organo, LocalDate fecha) {
        return motor.evaluateDecision(
                tabla,
                Map.of(
                        "municipio", municipio,
                        "organo", organo,
                        "fecha", Date.from(fecha.atStartOfDay(ZoneOffset.UTC).toInstant())));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "TECATE,        OBRAS, 2026-11-12, SI, SI, NO",
        "TECATE,        DIF,   2023-01-17, SI, SI, NO",
        "COATZACOALCOS, CMAS,  2023-01-17, SI, SI, NO",
        "COATZACOALCOS, IMM,   2023-01-17, SI, SI, NO",
        "COATZACOALCOS, DIF,   2022-01-01, SI, SI, NO",
        "COATZACOALCOS, DIF,   2026-01-01, SI, SI, NO",
        "COATZACOALCOS, OBRAS, 2021-12-31, SI, SI, NO",
        "COATZACOALCOS, OBRAS, 2022-01-01, NO, NO, SI",
        "COATZACOALCOS, OBRAS, 2023-01-17, NO, NO, SI",
        "COATZACOALCOS, CS,    2023-01-17, NO, NO, SI",
        "COATZACOALCOS, OBRAS, 2025-12-31, NO, NO, SI",
        "COATZACOALCOS, OBRAS, 2026-01-01, SI, SI, NO"
    })
    @DisplayName(
            "NT10-PAB-VI-a, COATZA-2, COATZA-6: en Tecate todo órgano puede pedir cuenta; en Coatzacoalcos, del 1 de"
                    + " enero de 2022 al 31 de diciembre de 2025, solo CMAS, IMM y DIF, que además conservan su portal sin visto"
                    + " bueno; expirada la política, no se exige")
    void cadaRegla(
            String municipio, String organo, LocalDate fecha, String admite, String conserva, String vistoBueno) {
        var regla = decidir(municipio, organo, fecha).getSingleResult();

        assertThat(regla.<String>getEntry("admiteCuenta")).isEqualTo(admite);
        assertThat(regla.<String>getEntry("conservaPortal")).isEqualTo(conserva);
        assertThat(regla.<String>getEntry("requiereVistoBueno")).isEqualTo(vistoBueno);
    }

    @Test
    @DisplayName("Dado un municipio que la tabla no conoce, no responde: nada se admite sin que alguien lo decida")
    void municipioDesconocido() {
        assertThat(decidir("ENSENADA", "OBRAS", LocalDate.of(2026, 11, 12))).isEmpty();
    }
}
