package mx.municipio.redes.procedimientos.apertura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static DmnDecisionResult decidir(String municipio, String politica, String exceptuado) {
        return motor.evaluateDecision(
                tabla, Map.of("municipio", municipio, "politica", politica, "exceptuado", exceptuado));
    }

    @ParameterizedTest(name = "{0}, política {1}, exceptuado {2}")
    @CsvSource({
        "TECATE,        NINGUNA,      NO, SI, SI, NO",
        "TECATE,        CENTRALIZADA, NO, SI, SI, NO",
        "COATZACOALCOS, CENTRALIZADA, SI, SI, SI, NO",
        "COATZACOALCOS, CENTRALIZADA, NO, NO, NO, SI",
        "COATZACOALCOS, NINGUNA,      NO, SI, SI, NO",
        "COATZACOALCOS, NINGUNA,      SI, SI, SI, NO"
    })
    @DisplayName(
            "NT10-PAB-VI-a, COATZA-2, COATZA-6: en Tecate todo órgano puede pedir cuenta; en Coatzacoalcos, mientras"
                    + " rige la política, solo los exceptuados, que además conservan su portal sin visto bueno; sin política que"
                    + " rija, no se exige")
    void cadaRegla(
            String municipio, String politica, String exceptuado, String admite, String conserva, String vistoBueno) {
        var regla = decidir(municipio, politica, exceptuado).getSingleResult();

        assertThat(regla.<String>getEntry("admiteCuenta")).isEqualTo(admite);
        assertThat(regla.<String>getEntry("conservaPortal")).isEqualTo(conserva);
        assertThat(regla.<String>getEntry("requiereVistoBueno")).isEqualTo(vistoBueno);
    }

    @Test
    @DisplayName("Dado un municipio que la tabla no conoce, no responde: nada se admite sin que alguien lo decida")
    void municipioDesconocido() {
        assertThat(decidir("ENSENADA", "NINGUNA", "NO")).isEmpty();
    }
}
