package mx.municipio.redes.errores;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ArchivoPdfTest {

    @Test
    @DisplayName("Un PDF lo es si su marca está en los primeros 1,024 bytes, tras lo que sea; más allá, no")
    void marca() {
        assertThat(pdf("%PDF-1.7")).isTrue();
        assertThat(pdf("\uFEFF%PDF-1.7")).isTrue();
        assertThat(pdf("\r\n\r\n%PDF-1.4")).isTrue();
        assertThat(pdf("x".repeat(1019) + "%PDF-1.4")).isTrue();
        assertThat(pdf("x".repeat(1020) + "%PDF-1.4")).isFalse();
        assertThat(pdf("<html>%PD")).isFalse();
        assertThat(pdf("")).isFalse();
    }

    private static boolean pdf(String contenido) {
        return ArchivoPdf.es(contenido.getBytes(StandardCharsets.UTF_8));
    }
}
