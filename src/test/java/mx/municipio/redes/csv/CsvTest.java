package mx.municipio.redes.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "@DIFTecate",
                "+52 665",
                "-1",
                "\t=1",
                " =HYPERLINK(\"http://evil\")",
                "\r\n=1",
                "＝1",
                "=cmd|'/c calc'!A1",
                "'=1",
                "'suyo"
            })
    @DisplayName(
            "Dada una celda que una hoja de cálculo tomaría por fórmula, o que ya empieza con apóstrofo, lleva uno delante")
    void formula(String texto) {
        assertThat(Csv.celda(texto).replaceFirst("^\"", "")).startsWith("'");
        assertThat(Csv.celda(texto).replaceFirst("^\"", "").substring(1).replace("\"\"", "\""))
                .startsWith(texto);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a;b", "dice \"hola\"", "dos\nrenglones"})
    @DisplayName("Dada una celda con separadores, comillas o renglones, va entre comillas y no se parte")
    void comillas(String texto) {
        assertThat(Csv.celda(texto)).isEqualTo('"' + texto.replace("\"", "\"\"") + '"');
        assertThat(Csv.celda("Año nuevo = vida nueva")).isEqualTo("Año nuevo = vida nueva");
    }
}
