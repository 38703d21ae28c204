package mx.municipio.redes.norma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

class NormaTest {

    private static final String TERMINA = "norma.plazo-consulta.termina";

    @ParameterizedTest
    @ValueSource(strings = {"tecate", "coatzacoalcos"})
    @DisplayName("AMB-07: dado un perfil que no fija otra hora, el tercer día termina a las 24:00")
    void porDefecto(String perfil) throws IOException {
        assertThat(leer(perfil, Map.of()).plazoConsulta().horaFinal()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @ParameterizedTest
    @CsvSource({"15:00, 15:00", "17:30, 17:30", "24:00, 00:00"})
    @DisplayName("AMB-07: dada la hora de cierre de la oficina, o las 24:00, el perfil la admite")
    void seConfigura(String termina, LocalTime horaFinal) throws IOException {
        assertThat(leer("tecate", Map.of(TERMINA, termina)).plazoConsulta().horaFinal())
                .isEqualTo(horaFinal);
    }

    @ParameterizedTest
    @CsvSource({
        "3 p. m., no es una hora",
        "15, no es una hora",
        "25:00, no es una hora",
        "24:30, no es una hora",
        // Sin comillas, YAML lee 15:00 como 900.
        "900, entre comillas",
        "00:00, es antes de que cierre la recepción",
        "14:59, 'a las 15:00'"
    })
    @DisplayName(
            "AMB-07: dada una hora mal escrita o anterior al cierre de la recepción, el programa no arranca y dice qué"
                    + " corregir")
    void malEscrita(String termina, String mensaje) {
        assertThatThrownBy(() -> leer("tecate", Map.of(TERMINA, termina)))
                .rootCause()
                .hasMessageStartingWith("Perfil de la norma, plazo-consulta.termina: «" + termina + "»")
                .hasMessageContaining(mensaje)
                .hasMessageEndingWith("(AMB-07)");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dado un plazo de cero días, el programa no arranca")
    void sinDias() {
        assertThatThrownBy(() -> leer("tecate", Map.of("norma.plazo-consulta.dias", 0)))
                .rootCause()
                .hasMessage("Perfil de la norma, plazo-consulta.dias: debe ser mayor que cero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "comunicacion social"})
    @DisplayName("NT10-TR-4: dado un perfil sin el buzón de Comunicación Social, el programa no arranca")
    void sinBuzon(String correo) {
        assertThatThrownBy(() -> leer("tecate", Map.of("norma.oficinas.comunicacion-social.correo", correo)))
                .rootCause()
                .hasMessage("Perfil de la norma, oficinas.comunicacion-social.correo: falta el buzón (TR-4)");
    }

    private static Norma leer(String perfil, Map<String, Object> cambios) throws IOException {
        var fuentes = new MutablePropertySources();
        fuentes.addLast(new MapPropertySource("cambios", cambios));
        new YamlPropertySourceLoader()
                .load(perfil, new ClassPathResource("normas/" + perfil + ".yaml"))
                .forEach(fuentes::addLast);
        return new Binder(ConfigurationPropertySources.from(fuentes))
                .bind("norma", Norma.class)
                .get();
    }
}
