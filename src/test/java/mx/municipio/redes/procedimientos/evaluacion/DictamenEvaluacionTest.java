package mx.municipio.redes.procedimientos.evaluacion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("La tabla dictamen-evaluacion")
class DictamenEvaluacionTest {

    @ParameterizedTest(name = "datos {0}, puntaje {1}, recomendaciones {2}: {3}")
    @CsvSource({
        "false, 0, false, SIN_DATOS",
        "false, 100, true, SIN_DATOS",
        "true, 80, false, EFICAZ",
        "true, 100, false, EFICAZ",
        "true, 80, true, EFICAZ_CON_RECOMENDACIONES",
        "true, 100, true, EFICAZ_CON_RECOMENDACIONES",
        "true, 79, true, EFICAZ_CON_RECOMENDACIONES",
        "true, 60, true, EFICAZ_CON_RECOMENDACIONES",
        "true, 60, false, EFICAZ_CON_RECOMENDACIONES",
        "true, 59, true, NO_EFICAZ",
        "true, 0, false, NO_EFICAZ"
    })
    @DisplayName("NT10-EV-1a, NT10-EV-1b: con umbrales 80 y 60, cada caso tiene un dictamen, y uno solo")
    void cadaRenglon(boolean datosAportados, int puntaje, boolean conRecomendaciones, String dictamen)
            throws IOException {
        var motor = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var tabla = Files.newInputStream(Path.of("bpmn/dictamen-evaluacion.dmn"))) {
            Map<String, Object> entradas = new HashMap<>();
            entradas.put("datosAportados", datosAportados);
            entradas.put("puntaje", puntaje);
            entradas.put("umbralEficaz", 80);
            entradas.put("umbralMinimo", 60);
            entradas.put("conRecomendaciones", conRecomendaciones);
            assertThat(motor.evaluateDecisionTable(motor.parseDecision("dictamen-evaluacion", tabla), entradas)
                            .getSingleResult()
                            .<String>getSingleEntry())
                    .isEqualTo(dictamen);
        }
    }
}
