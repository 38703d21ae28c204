package mx.municipio.redes.errores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextoLibreTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u200B",
                "\uFEFF",
                "\u200E\u200F",
                "\u202E",
                "\u00AD",
                "\u3000\u2007",
                "\u0085",
                "\r\n",
                "\u2028",
                "\u3164",
                "\u2800",
                "\u034F",
                "\uFE0F",
                "\u180B",
                "\u180F",
                "\u17B4",
                "\u2065",
                "\uFFF0",
                "\uFFFC",
                "\uD81B\uDFE4",
                "\uD834\uDD59",
                "\uDB40\uDC00",
                "\uDB43\uDFFF",
                "\u0301",
                "\u00A0\u20DD",
                " \t\u00A0\u200B\u2060 "
            })
    @DisplayName("Lo que no se ve está en blanco, se escriba con lo que se escriba")
    void enBlanco(String texto) {
        assertThat(TextoLibre.limpiar(texto)).isEmpty();
        assertThat(TextoLibre.oNulo(texto)).isNull();
        assertThatThrownBy(() -> TextoLibre.exigir("motivo", "Motivo", texto))
                .hasMessage("Motivo: es un dato obligatorio.");
    }

    @Test
    @DisplayName("De los extremos se quita lo que no se ve; lo de en medio queda, en NFC y con saltos de un carácter")
    void limpio() {
        assertThat(TextoLibre.limpiar("\uFEFF\u00A0 \u202EObra\u00AD pu\u0301blica \u200B\u200F\r\n"))
                .isEqualTo("Obra\u00AD pública");
        assertThat(TextoLibre.limpiar("uno\r\ndos\rtres\u2028cuatro\u0085cinco\u000Bseis\n\nsiete"))
                .isEqualTo("uno\ndos\ntres\ncuatro\ncinco\nseis\n\nsiete");
        assertThat(TextoLibre.limpiar("a\u00A0b")).isEqualTo("a\u00A0b");
        assertThat(TextoLibre.limpiar("Fiesta ❤️")).isEqualTo("Fiesta ❤️");
        String bandera = new StringBuilder("\uD83C\uDFF4")
                .appendCodePoint(0xE0067)
                .appendCodePoint(0xE007F)
                .toString();
        assertThat(TextoLibre.limpiar(bandera + " ")).isEqualTo(bandera);
        assertThat(TextoLibre.limpiar("\uFE0F Obras \u200B\uFE0F\u180B")).isEqualTo("Obras");
        assertThat(TextoLibre.limpiar("1\uFE0F\u20E3 Obra\u20DD ")).isEqualTo("1\uFE0F\u20E3 Obra\u20DD");
        assertThat(TextoLibre.limpiar(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    @DisplayName(
            "En una línea no se admite signo que cambie el sentido de la escritura; en varias, ninguno que la voltee")
    void sentido(int signo) {
        String texto = "Obra" + Character.toString(signo) + "pública";
        String porque = String.format(
                "contiene un signo invisible que cambia el orden de las letras (U+%04X); bórrelo.", signo);
        assertThat(TextoLibre.reparo(texto, false)).isEqualTo(porque);
        assertThat(TextoLibre.reparo(texto, true)).isEqualTo(signo == 0x202D || signo == 0x202E ? porque : null);
        assertThat(TextoLibre.comienzo(texto)).as("el asunto es de una línea").isEqualTo("Obrapública");
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nb', debe escribirse en una sola línea.",
        "'a\u0000b', contiene caracteres no permitidos.",
        "'a\uFFFFb', contiene caracteres no permitidos.",
        "'a\uD83F\uDFFEb', contiene caracteres no permitidos."
    })
    @DisplayName("En una sola línea no se admiten saltos; en ninguna, caracteres de control")
    void unaLinea(String texto, String porque) {
        assertThatThrownBy(() -> TextoLibre.exigirLinea("linea", "Línea", texto, 200))
                .isInstanceOf(FormularioException.class)
                .hasMessage("Línea: " + porque);
    }

    @Test
    @DisplayName("El largo es el del texto limpio, y un salto de línea cuenta como uno")
    void largos() {
        assertThat(TextoLibre.exigir("motivo", "Motivo", "\u00A0ab\r\ncd\u200B", 5))
                .isEqualTo("ab\ncd");
        assertThatThrownBy(() -> TextoLibre.exigir("motivo", "Motivo", "ab\r\ncde", 5))
                .hasMessage("Motivo: no debe pasar de 5 caracteres.");
    }
}
