package mx.municipio.redes.puerta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Las tablas de la puerta")
class TablasDeLaPuertaTest {

    private static final DmnEngine MOTOR =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final DmnDecision PROMOCION = leer("promocion-personalizada");
    private static final DmnDecision VEDA = leer("clasificacion-veda");

    private static final List<Boolean> AMBOS = List.of(false, true);

    @ParameterizedTest(name = "personal {0}, objetivo {1}, temporal {2}: {3}")
    @CsvSource({
        "false, false, false, PUBLICABLE",
        "false, false, true,  PUBLICABLE",
        "true,  false, false, PUBLICABLE",
        "true,  false, true,  CON_ADVERTENCIA",
        "false, true,  false, CON_ADVERTENCIA",
        "false, true,  true,  CON_ADVERTENCIA",
        "true,  true,  false, NO_PUBLICABLE",
        "true,  true,  true,  NO_PUBLICABLE"
    })
    @DisplayName("NT10-ML-II: solo una persona reconocible junto con un mensaje que la resalta cierra la puerta")
    void promocion(boolean personal, boolean objetivo, boolean temporal, String resultado) {
        DmnDecisionRuleResult regla = MOTOR.evaluateDecisionTable(
                        PROMOCION,
                        Map.of(
                                "elementoPersonal",
                                personal,
                                "elementoObjetivo",
                                objetivo,
                                "elementoTemporal",
                                temporal))
                .getSingleResult();
        assertThat(regla.<String>getEntry("resultado")).isEqualTo(resultado);
        assertThat(regla.<String>getEntry("clausula")).isEqualTo("NT10-ML-II");
    }

    @ParameterizedTest(name = "{0}, personal {1}, objetivo {2}, emergencia {3}, justificada {4}: {5} {6}")
    @CsvSource({
        "PROPAGANDA,                false, false, true,  true,  NO, PROPAGANDA",
        "PROPAGANDA,                true,  true,  false, false, NO, PROPAGANDA",
        "INFORMACION_INSTITUCIONAL, true,  false, false, true,  NO, PERSONA",
        "INFORMACION_INSTITUCIONAL, true,  true,  false, true,  NO, PERSONA",
        "INFORMACION_INSTITUCIONAL, false, true,  false, true,  NO, PERSONA",
        "INFORMACION_INSTITUCIONAL, false, false, false, false, SI, ''",
        "EDUCACION,                 false, true,  false, true,  NO, LOGRO",
        "SALUD,                     true,  true,  false, true,  NO, LOGRO",
        "AUTORIDAD_ELECTORAL,       false, true,  false, true,  NO, LOGRO",
        "EDUCACION,                 false, false, false, false, NO, SIN_JUSTIFICACION",
        "SALUD,                     false, false, true,  false, NO, SIN_JUSTIFICACION",
        "AUTORIDAD_ELECTORAL,       false, false, false, false, NO, SIN_JUSTIFICACION",
        "EDUCACION,                 true,  false, false, true,  SI, ''",
        "SALUD,                     false, false, false, true,  SI, ''",
        "AUTORIDAD_ELECTORAL,       false, false, false, true,  SI, ''",
        "PROTECCION_CIVIL,          false, true,  true,  true,  NO, LOGRO",
        "PROTECCION_CIVIL,          false, false, false, true,  NO, SIN_EMERGENCIA",
        "PROTECCION_CIVIL,          false, false, false, false, NO, SIN_EMERGENCIA",
        "PROTECCION_CIVIL,          false, false, true,  false, NO, SIN_JUSTIFICACION",
        "PROTECCION_CIVIL,          false, false, true,  true,  SI, ''"
    })
    @DisplayName("NT10-RESP-5, AMB-23: qué clase se publica mientras rige una veda, y qué le falta a la que no")
    void veda(
            String clase,
            boolean personal,
            boolean objetivo,
            boolean emergencia,
            boolean justificada,
            String permitido,
            String razon) {
        Map<String, Object> regla = clasificar(clase, personal, objetivo, emergencia, justificada);
        assertThat(regla).containsEntry("permitido", permitido).containsEntry("razon", razon);
    }

    @Test
    @DisplayName("NT10-RESP-5: a todo lo que puede declararse responde exactamente una regla")
    void ningunaSinRespuesta() {
        for (ClaseDeContenido clase : ClaseDeContenido.values()) {
            combinaciones().forEach(caso -> assertThat(
                            clasificar(clase.name(), caso.get(0), caso.get(1), caso.get(2), caso.get(3)))
                    .as("%s %s", clase, caso)
                    .containsKeys("permitido", "razon"));
        }
    }

    private static Stream<List<Boolean>> combinaciones() {
        return AMBOS.stream().flatMap(a -> AMBOS.stream()
                .flatMap(b -> AMBOS.stream().flatMap(c -> AMBOS.stream().map(d -> List.of(a, b, c, d)))));
    }

    private static Map<String, Object> clasificar(
            String clase, boolean personal, boolean objetivo, boolean emergencia, boolean justificada) {
        return MOTOR.evaluateDecisionTable(
                        VEDA,
                        Map.of(
                                "clase", clase,
                                "elementoPersonal", personal,
                                "elementoObjetivo", objetivo,
                                "emergencia", emergencia,
                                "justificada", justificada))
                .getSingleResult()
                .getEntryMap();
    }

    private static DmnDecision leer(String tabla) {
        try (var archivo = Files.newInputStream(Path.of("bpmn", tabla + ".dmn"))) {
            return MOTOR.parseDecision(tabla, archivo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
