package mx.municipio.redes.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.errores.FormularioException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Hojas en CSV")
class HojaCsvTest {

    private static List<Renglon> leer(byte[] bytes) {
        return HojaCsv.leer(bytes, List.of("usuario", "nombre"), List.of("puesto"));
    }

    private static byte[] utf8(String texto) {
        return texto.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usuario,nombre,puesto\nana,\"Ana, la jefa\",\nbeto,Beto,Auxiliar\n",
                "usuario;nombre;puesto\r\nana;Ana, la jefa;\r\nbeto;Beto;Auxiliar\r\n",
                "\uFEFFUsuario;NOMBRE ;puesto\nana; Ana, la jefa ;\nbeto;Beto;Auxiliar",
                "puesto;nombre;usuario\n;Ana, la jefa;ana\nAuxiliar;Beto;beto\n;;\n"
            })
    @DisplayName("Dada la misma hoja con coma, con punto y coma, de Excel o con otro orden, se lee lo mismo")
    void variantes(String texto) {
        List<Renglon> renglones = leer(utf8(texto));
        assertThat(renglones).extracting(Renglon::numero).containsExactly(2, 3);
        assertThat(renglones.get(0).celda("nombre")).contains("Ana, la jefa");
        assertThat(renglones.get(0).celda("puesto")).isEmpty();
        assertThat(renglones.get(1).celda("puesto")).contains("Auxiliar");
    }

    @Test
    @DisplayName("Dado un renglón vacío en medio, el número de los demás es el de la hoja")
    void numeros() {
        assertThat(leer(utf8("usuario,nombre\nana,Ana\n\nbeto,Beto\n")))
                .extracting(Renglon::numero)
                .containsExactly(2, 4);
    }

    static Stream<Arguments> malas() {
        return Stream.of(
                Arguments.of(utf8(""), "está vacío"),
                Arguments.of(utf8("usuario,nombre\n"), "solo trae los nombres"),
                Arguments.of(utf8("usuario\nana\n"), "le faltan columnas: nombre"),
                Arguments.of(utf8("usuario,nombre,contrasena\na,b,c\n"), "«contrasena» no se conoce"),
                Arguments.of(utf8("usuario,nombre,nombre\na,b,c\n"), "«nombre» se repite"),
                Arguments.of(utf8("usuario,nombre\na,b,c\n"), "el renglón 2 tiene más celdas"),
                Arguments.of(utf8("usuario,nombre\nana,\"Ana\n"), "comillas"),
                Arguments.of(utf8("usuario,nombre\nana,A\u0000na\n"), "caracteres que no se admiten"),
                Arguments.of("usuario,nombre\nana,Peña\n".getBytes(StandardCharsets.ISO_8859_1), "no está en UTF-8"),
                Arguments.of(utf8("usuario,nombre\n" + "a,b\n".repeat(5001)), "más de 5,000 renglones"),
                Arguments.of(new byte[3 * 1024 * 1024], "más de 2 MB"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("malas")
    @DisplayName("Dada una hoja que no se puede leer, se dice qué le pasa")
    void malas(byte[] bytes, String problema) {
        assertThatThrownBy(() -> leer(bytes))
                .isInstanceOf(FormularioException.class)
                .hasMessageStartingWith("Archivo: ")
                .hasMessageContaining(problema);
    }
}
