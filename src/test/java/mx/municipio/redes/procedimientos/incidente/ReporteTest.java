package mx.municipio.redes.procedimientos.incidente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.expediente.Alcance;
import mx.municipio.redes.plazos.EnPalabras;
import mx.municipio.redes.procedimientos.incidente.Reporte.Tipo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Lo que se reporta de una cuenta")
class ReporteTest {

    private static final Instant AVISADO = Instant.parse("2026-11-12T18:00:00Z");

    private static Reporte reporte(Instant conocido) {
        return new Reporte(Tipo.INTERVENCION, conocido, "Enlaces ajenos.", null, false, false);
    }

    @Test
    @DisplayName("NT10-CG-XXIII: lo que se supo en el instante del aviso se admite; un segundo después, no")
    void hora() {
        assertThat(reporte(AVISADO).demora(AVISADO)).isEqualTo("menos de 1 min");
        assertThat(reporte(AVISADO.plusSeconds(1)).demora(AVISADO))
                .as("la forma da minutos")
                .isEqualTo("menos de 1 min");
        assertThatThrownBy(() -> reporte(AVISADO.plusSeconds(60)).demora(AVISADO))
                .isInstanceOf(ReglaException.class)
                .hasMessageContaining("La hora en que lo supo no puede ser posterior a la de este aviso.");
    }

    @ParameterizedTest
    @CsvSource({"PT1H50M, 1 h 50 min", "PT59S, menos de 1 min", "PT24H, 1 d", "P30DT3H, 30 d 3 h", "PT5M1S, 5 min"})
    @DisplayName("AMB-19: la demora se dice como la lee una persona, sin adjetivos")
    void demora(Duration duracion, String dicha) {
        assertThat(EnPalabras.duracion(duracion)).isEqualTo(dicha);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_AUTORIZADO, true, ORGANO",
        "INTERVENCION, false, ORGANO",
        "USO_INDEBIDO, false, TITULAR",
        "USO_INDEBIDO, true, OFICINAS"
    })
    @DisplayName("NT10-RESP-4: del órgano, el uso indebido lo ve solo su titular, o nadie si podría estar involucrado")
    void alcance(Tipo tipo, boolean involucraTitular, Alcance alcance) {
        var reporte = new Reporte(tipo, AVISADO, "Mensajes.", null, false, involucraTitular);

        assertThat(AtenderIncidente.alcance(reporte)).isEqualTo(alcance);
    }
}
