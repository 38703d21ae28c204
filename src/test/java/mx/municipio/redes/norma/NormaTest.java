package mx.municipio.redes.norma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
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

    @ParameterizedTest
    @ValueSource(strings = {"tecate", "coatzacoalcos"})
    @DisplayName("AMB-06, AMB-07: dado un perfil sin acuerdo que fije un horario, se recibe y se vence a las 24:00")
    void porDefecto(String perfil) throws IOException {
        assertThat(leer(perfil, Map.of()).cierre()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    @DisplayName("AMB-06, AMB-07: dado un horario con su acuerdo, a esa hora se deja de recibir y se vence")
    void conAcuerdo() throws IOException {
        assertThat(leer("tecate", Map.of("norma.recepcion.hasta", "15:00", "norma.recepcion.acuerdo", "Acuerdo 7"))
                        .cierre())
                .isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    @DisplayName("AMB-06: dado un horario sin el acuerdo que lo fija, el programa no arranca")
    void sinAcuerdo() {
        assertThatThrownBy(() -> leer("tecate", Map.of("norma.recepcion.hasta", "15:00")))
                .rootCause()
                .hasMessage("Perfil de la norma, recepcion.acuerdo, que lo fija (AMB-06): falta");
    }

    @Test
    @DisplayName("NT10-CG-VII-b: dado un plazo de cero días, el programa no arranca")
    void sinDias() {
        assertThatThrownBy(() -> leer("tecate", Map.of("norma.plazo-consulta.dias", 0)))
                .rootCause()
                .hasMessage("Perfil de la norma, plazo-consulta.dias: debe ser mayor que cero");
    }

    @Test
    @DisplayName("NT10-TR-1: dado un perfil que no dice desde cuándo rige la norma, el programa no arranca")
    void sinVigor() {
        assertThatThrownBy(() -> leer("tecate", Map.of("norma.vigor.fecha", "")))
                .rootCause()
                .hasMessage("Perfil de la norma, vigor.fecha: falta (TR-1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "comunicacion social"})
    @DisplayName("NT10-TR-4: dado un perfil sin el buzón de Comunicación Social, el programa no arranca")
    void sinBuzon(String correo) {
        assertThatThrownBy(() -> leer("tecate", Map.of("norma.oficinas.comunicacion-social.correo", correo)))
                .rootCause()
                .hasMessage("Perfil de la norma, oficinas.comunicacion-social.correo: falta el buzón (TR-4)");
    }

    @ParameterizedTest(name = "{0} de {1}: {2}")
    @CsvSource({
        "NT10-CG-XI, NT10-CG-XI, true",
        "NT10-CG-XI, NT10-CG-XII, false",
        "NT10-PAB-II, NT10-PAB-II-a, true",
        "NT10-PAB-II, NT10-PAB-III-a, false",
        "NT10-SR-2, NT10-SR-2a, true",
        "NT10-SR-, NT10-SR-5b, true",
        "NT10-SR, NT10-SR-5b, true"
    })
    @DisplayName("«suple» alcanza a los incisos de lo que nombra, y no a otra fracción cuyo número empieza igual")
    void suple(String suplida, String ajena, boolean alcanza) {
        assertThat(new Norma.TextoClausula("X-1", "Artículo 1", "Texto", List.of(suplida)).haceLasVecesDe(ajena))
                .isEqualTo(alcanza);
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
