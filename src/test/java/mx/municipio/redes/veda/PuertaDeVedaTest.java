package mx.municipio.redes.veda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeIntegracion
@DisplayName("La compuerta de la veda")
class PuertaDeVedaTest {

    private static final ContenidoClasificado PROPAGANDA = new ContenidoClasificado(true, false, false, false);
    private static final ContenidoClasificado CON_PERSONA = new ContenidoClasificado(false, true, true, false);
    private static final ContenidoClasificado SALUD = new ContenidoClasificado(false, false, false, false);

    @Autowired
    PuertaDeVeda puerta;

    @ParameterizedTest(name = "{0}: propaganda {1}, información institucional con una persona {2}")
    @CsvSource({
        "2024-02-29T23:59:59-08:00, PASA, PASA",
        "2024-03-01T00:00:00-08:00, NO, NO",
        "2024-06-02T23:59:59-07:00, NO, NO",
        "2024-06-03T00:00:00-07:00, PASA, PASA",
        // La de 2027 es provisional.
        "2027-04-12T10:00:00-07:00, NO, PASA"
    })
    @DisplayName("NT10-RESP-5, AMB-23: un periodo confirmado detiene la propaganda y la promoción de personas; uno"
            + " provisional, solo la propaganda; los servicios de salud pasan siempre")
    void provisional(OffsetDateTime cuando, String propaganda, String conPersona) {
        assertThat(pasa(PROPAGANDA, cuando)).isEqualTo(propaganda.equals("PASA"));
        assertThat(pasa(CON_PERSONA, cuando)).isEqualTo(conPersona.equals("PASA"));
        assertThat(pasa(SALUD, cuando)).isTrue();
    }

    private boolean pasa(ContenidoClasificado contenido, OffsetDateTime cuando) {
        return puerta.impedimento(contenido, cuando.toInstant()).isEmpty();
    }
}
