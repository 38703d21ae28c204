package mx.municipio.redes.busqueda;

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
        for (char guion : "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212".toCharArray()) {
            assertThat(Palabras.de("CON" + guion + "OBRAS"))
                    .as("%x", (int) guion)
                    .containsExactly("con-obras");
        }
    }
}
