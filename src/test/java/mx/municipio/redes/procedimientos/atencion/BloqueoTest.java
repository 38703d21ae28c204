package mx.municipio.redes.procedimientos.atencion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import mx.municipio.redes.errores.ReglaException;
import mx.municipio.redes.procedimientos.atencion.Bloqueo.Causal;
import mx.municipio.redes.procedimientos.atencion.Bloqueo.ContraQuien;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("La regla del bloqueo")
class BloqueoTest {

    private static Bloqueo bloqueo(@Nullable Causal causal, @Nullable ContraQuien contraQuien) {
        return new Bloqueo(causal, contraQuien, Instant.parse("2026-11-12T17:00:00Z"), "Insulta a otra vecina.");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("NT10-CG-XII: con causal de la lista, hacia otra persona y con captura, está motivado")
    void motivado(ContraQuien contraQuien) {
        for (Causal causal : Causal.values()) {
            assertThatCode(() -> bloqueo(causal, contraQuien).exigirMotivado(true))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "OFENSIVO, -, true, La causal exige que la ofensa se dirija a otra persona usuaria o a una persona;"
                        + " contra la institución o su desempeño no se bloquea.",
                "-, -, false, La causal exige que la ofensa se dirija a otra persona usuaria o a una persona;"
                        + " contra la institución o su desempeño no se bloquea.",
                "-, UNA_PERSONA, true, 'Falta la causal: se bloquea solo un comentario ofensivo, insultante o denigrante"
                        + " hacia otra persona.'",
                "DENIGRANTE, UNA_PERSONA, false, Falta la captura del comentario en «Archivos»."
            })
    @DisplayName("NT10-CG-XII, AMB-14: lo que falta se dice, y primero contra quién: la institución no es ninguno")
    void loQueFalta(@Nullable Causal causal, @Nullable ContraQuien contraQuien, boolean captura, String frase) {
        assertThatThrownBy(() -> bloqueo(causal, contraQuien).exigirMotivado(captura))
                .isInstanceOfSatisfying(ReglaException.class, rechazo -> assertThat(rechazo.clausula())
                        .isEqualTo("NT10-CG-XII"))
                .hasMessage(frase);
    }

    @Test
    @DisplayName(
            "NT10-CG-XII, AMB-14: a la persona se le dice por qué, con qué fundamento y a dónde pedir que se revise")
    void avisoALaPersona() {
        assertThat(bloqueo(Causal.INSULTANTE, ContraQuien.UNA_PERSONA)
                        .avisoALaPersona(LocalDate.of(2026, 11, 12), "dif@tecate.gob.mx"))
                .isEqualTo(
                        "Bloqueamos su usuario por el comentario del jueves 12 de noviembre de 2026, insultante hacia"
                                + " otra persona (Norma Técnica No. 10, Criterios generales, fracción XII). Puede pedir que se"
                                + " revise escribiendo a dif@tecate.gob.mx; esto no limita los medios de defensa que le den las"
                                + " leyes.");
    }
}
