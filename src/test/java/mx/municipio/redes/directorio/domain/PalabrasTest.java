package mx.municipio.redes.directorio.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PalabrasTest {

    @Test
    @DisplayName("Dado lo tecleado, ni acentos ni mayúsculas ni espacios de más cuentan")
    void simples() {
        assertThat(Palabras.de("  ÓRGANO  público\tniñez órgano ")).containsExactly("organo", "publico", "ninez");
        // La misma letra escrita como dos caracteres, como la teclean algunos teléfonos.
        assertThat(Palabras.de("pu\u0301blico")).containsExactly("publico");
        assertThat(Palabras.de("\u00A0 \n")).isEmpty();
    }
}
