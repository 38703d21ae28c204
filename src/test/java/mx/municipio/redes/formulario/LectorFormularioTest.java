package mx.municipio.redes.formulario;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Un formulario que no se sabe exigir falla al leerse")
class LectorFormularioTest {

    static Stream<String> componentes() {
        return Stream.of(
                "{'type': 'dynamiclist', 'path': 'x', 'components': []}",
                "{'type': 'filepicker', 'key': 'x'}",
                "{'type': 'expression', 'key': 'x'}",
                "{'type': 'iframe', 'key': 'x'}",
                "{'key': 'x'}",
                "{'type': 'textfield'}",
                "{'type': 'textfield', 'key': 'año'}",
                "{'type': 'textfield', 'key': 'x'}, {'type': 'number', 'key': 'x'}",
                "{'type': 'textfield', 'key': 'x'}, {'type': 'textfield', 'key': 'x.y'}",
                "{'type': 'textfield', 'key': 'x', 'readonly': '=true'}",
                "{'type': 'textfield', 'key': 'x', 'validate': {'required': 'true'}}",
                "{'type': 'textfield', 'key': 'x', 'validate': {'minLength': '=5'}}",
                "{'type': 'textfield', 'key': 'x', 'validate': {'maxLength': 1.5}}",
                "{'type': 'textfield', 'key': 'x', 'validate': {'pattern': '(' }}",
                "{'type': 'textfield', 'key': 'x', 'validate': {'unico': true}}",
                "{'type': 'textfield', 'key': 'x', 'validate': {'validationType': 'rfc'}}",
                "{'type': 'number', 'key': 'x', 'increment': 0}",
                "{'type': 'select', 'key': 'x'}",
                "{'type': 'select', 'key': 'x', 'values': []}",
                "{'type': 'select', 'key': 'x', 'valuesExpression': '=lista'}",
                "{'type': 'group', 'components': [{'type': 'select', 'key': 'x', 'valuesKey': 'lista'}]}",
                "{'type': 'datetime', 'key': 'x'}",
                "{'type': 'datetime', 'key': 'x', 'subtype': 'mes'}",
                "{'type': 'textfield', 'key': 'x', 'conditional': {'show': '=x = 1'}}",
                "{'type': 'text', 'text': 't', 'conditional': {'hide': '=noExiste = 1'}}");
    }

    @ParameterizedTest
    @MethodSource("componentes")
    @DisplayName("componentes y reglas desconocidos")
    void componente(String componente) {
        assertThatThrownBy(
                        () -> Formulario.leer(("{'id': 'f', 'components': [" + componente + "]}").replace('\'', '"')))
                .isInstanceOf(FormularioInvalidoException.class)
                .hasMessageContaining("Formulario «f»");
    }

    @ParameterizedTest
    @DisplayName("condiciones fuera de =, !=, and, or sobre campos")
    @ValueSource(
            strings = {
                "a = 'x'",
                "=a",
                "=a > 1",
                "=n > 1",
                "=not(a = \"x\")",
                "=a = 1",
                "=n = \"1\"",
                "=b = \"true\"",
                "=l = \"x\"",
                "=a = \"x\" and",
                "=(a = \"x\"",
                "=a = \"x\")",
                "=a = \"x\" a = \"y\"",
                "=1 = 1",
                "=otra = 1",
                "=a == \"x\"",
                "=contains(a, \"x\")",
                "=a in (\"x\")",
                "=",
                "=if a = \"x\" then true else false",
                "=a = \"x"
            })
    void condicion(String expresion) {
        assertThatThrownBy(() -> Condicion.leer(
                        expresion,
                        java.util.Map.of(
                                "a", String.class,
                                "n", java.math.BigDecimal.class,
                                "b", Boolean.class,
                                "l", java.util.List.class)))
                .isInstanceOf(FormularioInvalidoException.class);
    }

    @ParameterizedTest
    @DisplayName("archivos que no son un formulario")
    @ValueSource(strings = {"", "no", "[]", "{}", "{\"id\":\"f\"}", "{\"id\":\"f\",\"components\":[]} y más"})
    void archivo(String json) {
        assertThatThrownBy(() -> Formulario.leer(json)).isInstanceOf(FormularioInvalidoException.class);
    }
}
