package mx.municipio.redes.procedimientos.atencion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("La tabla de la atención")
class ClasificacionAtencionTest {

    private static DmnEngine motor;
    private static DmnDecision tabla;

    @BeforeAll
    static void leer() throws IOException {
        motor = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var archivo = Files.newInputStream(Path.of("bpmn/clasificacion-atencion.dmn"))) {
            tabla = motor.parseDecision("clasificacion-atencion", archivo);
        }
    }

    @ParameterizedTest(name = "{0}, la posee {1}: {2}")
    @CsvSource({
        "COMENTARIO,            '', RESPONDER",
        "DUDA,                  '', RESPONDER",
        "QUEJA,                 '', RESPONDER",
        "SUGERENCIA,            '', ANALIZAR",
        "SOLICITUD_INFORMACION, SI, RESPONDER_Y_AVISAR",
        "SOLICITUD_INFORMACION, NO, CANALIZAR",
        "OFENSA,                '', VALORAR",
        "REVISION_DE_BLOQUEO,   '', REVISAR"
    })
    @DisplayName(
            "NT10-CG-XIV, NT10-EV-2, NT10-CG-VI-a, NT10-CG-VI-b, NT10-CG-XII, AMB-14: todo se responde; lo demás va antes")
    void cadaRegla(String tipo, String laPosee, String ruta) {
        assertThat(motor.evaluateDecision(tabla, Map.of("tipo", tipo, "laPosee", laPosee))
                        .getSingleResult()
                        .<String>getEntry("ruta"))
                .isEqualTo(ruta);
    }

    @ParameterizedTest
    @CsvSource({"SOLICITUD_INFORMACION, ''", "RUMOR, SI"})
    @DisplayName("Lo que la tabla no conoce no recibe respuesta")
    void loDemas(String tipo, String laPosee) {
        assertThat(motor.evaluateDecision(tabla, Map.of("tipo", tipo, "laPosee", laPosee)))
                .isEmpty();
    }
}
