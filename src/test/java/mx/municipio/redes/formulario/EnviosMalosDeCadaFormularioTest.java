package mx.municipio.redes.formulario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.formulario.EnviosDeFormulario.Malo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lo que cada formulario admite y rechaza, generado del archivo mismo: el de un trámite nuevo queda probado sin escribir nada. */
@DisplayName("Envíos malos de cada formulario")
class EnviosMalosDeCadaFormularioTest {

    /** Lo que ningún trámite usa todavía, para que también se pruebe. */
    private static final String MUESTRA =
            """
            {"id": "muestra", "components": [
              {"type": "number", "key": "numero", "label": "Número", "decimalDigits": 0,
               "validate": {"required": true, "min": 1, "max": 9}},
              {"type": "taglist", "key": "lista", "label": "Lista", "validate": {"required": true},
               "values": [{"label": "A", "value": "A"}, {"label": "B", "value": "B"}]},
              {"type": "select", "key": "deFuera", "label": "De fuera", "valuesKey": "ofrecidas"},
              {"type": "datetime", "key": "hora", "timeLabel": "Hora", "subtype": "time"},
              {"type": "datetime", "key": "cita", "dateLabel": "Cita", "subtype": "datetime", "disallowPassedDates": true},
              {"type": "textfield", "key": "telefono", "label": "Teléfono:",
               "validate": {"validationType": "phone", "minLength": 9, "maxLength": 20}},
              {"type": "checkbox", "key": "si", "label": "Sí"},
              {"type": "group", "label": "G", "conditional": {"hide": "=si = false"}, "components": [
                {"type": "textarea", "key": "motivo", "label": "Motivo", "validate": {"required": true}}]}]}
            """;

    static Stream<Named<Formulario>> formularios() throws IOException {
        List<String> escritos = new ArrayList<>(List.of(MUESTRA));
        try (Stream<Path> archivos = Files.walk(Path.of("forms"))) {
            for (Path archivo : archivos.filter(Files::isRegularFile).sorted().toList()) {
                escritos.add(Files.readString(archivo));
            }
        }
        return escritos.stream().map(Formulario::leer).map(formulario -> Named.of(formulario.id(), formulario));
    }

    static Stream<Malo> malos() throws IOException {
        return formularios().flatMap(formulario -> new EnviosDeFormulario(formulario.getPayload()).malos());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formularios")
    @DisplayName(
            "Dado un formulario, lo mínimo que pide se admite de cada manera de llenarlo, y también lleno del todo")
    void buenos(Formulario formulario) {
        var envios = new EnviosDeFormulario(formulario);

        assertThat(envios.maneras()).isNotEmpty().allSatisfy(manera -> {
            assertThat(EnviosDeFormulario.revisar(formulario, manera)).isEmpty();
            Map<String, Object> lleno = envios.lleno(manera);
            assertThat(EnviosDeFormulario.revisar(formulario, lleno))
                    .as("%s", lleno)
                    .isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malos")
    @DisplayName(
            "Dado un envío con un solo dato mal, se rechaza, y el error nombra el campo y dice en español qué le pasa")
    void malos(Malo malo) {
        assertThat(EnviosDeFormulario.revisar(malo.formulario(), malo.envio()))
                .filteredOn(error -> error.campo().equals(malo.campo()))
                .extracting(ErrorCampo::mensaje)
                .containsExactly(malo.mensaje());
    }
}
