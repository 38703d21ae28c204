package mx.municipio.redes.plazos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AlMinutoTest {

    private static final Instant ESCRITA = Instant.parse("2026-11-12T18:00:00Z");

    @Test
    @DisplayName("Una hora escrita no es anterior ni posterior a otra del mismo minuto, por más segundos que lleve esa")
    void mismoMinuto() {
        assertThat(AlMinuto.antes(ESCRITA, ESCRITA.plusMillis(59_999))).isFalse();
        assertThat(AlMinuto.antes(ESCRITA.plusSeconds(30), ESCRITA)).isFalse();
        assertThat(AlMinuto.antes(ESCRITA, ESCRITA.plusSeconds(60))).isTrue();
        assertThat(AlMinuto.antes(ESCRITA.minusMillis(1), ESCRITA)).isTrue();
    }
}
