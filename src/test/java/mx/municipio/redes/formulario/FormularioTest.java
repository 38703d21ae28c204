package mx.municipio.redes.formulario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.municipio.redes.errores.ErrorCampo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Formulario exigido en el servidor")
class FormularioTest {
    private static final LocalDate HOY = LocalDate.of(2026, 11, 18);
    private static final String OPCIONES = "'values': [{'label': 'Sí', 'value': 'SI'}, {'label': 'No', 'value': 'NO'}]";

    /** Un campo «dato», etiqueta «Dato». */
    private static Formulario con(String tipo, String resto) {
        return formulario(campo(tipo, "dato", resto));
    }

    private static String campo(String tipo, String clave, String resto) {
        return "{'type': '%s', 'key': '%s', 'label': 'Dato', 'dateLabel': 'Dato', 'timeLabel': 'Dato'%s}"
                .formatted(tipo, clave, resto.isEmpty() ? "" : ", " + resto);
    }

    private static Formulario formulario(String... componentes) {
        return Formulario.leer(
                ("{'id': 'prueba', 'type': 'default', 'components': [" + String.join(",", componentes) + "]}")
                        .replace('\'', '"'));
    }

    private static List<String> mensajes(
            Formulario formulario, Map<String, ? extends @Nullable Object> enviado, Map<String, ?> existentes) {
        Map<String, ValorEnviado> valores = new LinkedHashMap<>();
        enviado.forEach((clave, valor) -> valores.put(
                clave,
                valor instanceof String texto && (texto.startsWith("[") || texto.startsWith("{"))
                        ? ValorEnviado.deJson(texto)
                        : ValorEnviado.de(valor)));
        return formulario.revisar(valores, existentes, HOY).stream()
                .map(ErrorCampo::mensaje)
                .toList();
    }

    private static List<String> mensajes(Formulario formulario, @Nullable Object dato) {
        Map<String, @Nullable Object> enviado = new HashMap<>();
        enviado.put("dato", dato);
        return mensajes(formulario, enviado, Map.of());
    }

    // --- obligatorio -------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0} vacío, como lo envía form-js")
    @DisplayName("dado un campo obligatorio, cuando llega vacío o no llega, entonces se dice que es obligatorio")
    @ValueSource(strings = {"textfield", "textarea", "number", "select", "radio", "checklist", "taglist", "datetime"})
    void obligatorio(String tipo) {
        Formulario formulario = con(tipo, OPCIONES + ", 'subtype': 'date', 'validate': {'required': true}");
        String mensaje = "Dato: es un dato obligatorio.";
        assertThat(mensajes(formulario, Map.of(), Map.of())).containsExactly(mensaje);
        assertThat(mensajes(formulario, null)).containsExactly(mensaje);
        assertThat(mensajes(formulario, "")).containsExactly(mensaje);
        assertThat(mensajes(formulario, " \n\t\u00a0\u200b")).containsExactly(mensaje);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "dado un campo obligatorio con su propia frase, cuando llega vacío, entonces se responde esa, sin etiqueta")
    @ValueSource(strings = {"textarea", "checkbox", "radio"})
    void obligatorioConSuFrase(String tipo) {
        Formulario formulario = con(
                tipo, OPCIONES + ", 'validate': {'required': true}, 'properties': {'siFalta': 'Debe ser fundada.'}");
        assertThat(mensajes(formulario, Map.of(), Map.of())).containsExactly("Debe ser fundada.");
        assertThat(mensajes(formulario, tipo.equals("checkbox") ? false : " \n"))
                .containsExactly("Debe ser fundada.");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("dado un campo que no es obligatorio, cuando llega vacío o no llega, entonces se acepta")
    @ValueSource(strings = {"textfield", "textarea", "number", "select", "radio", "checklist", "taglist", "datetime"})
    void opcional(String tipo) {
        Formulario formulario = con(
                tipo, OPCIONES + ", 'subtype': 'datetime', 'validate': {'minLength': 3, 'min': 1, 'pattern': '^x$'}");
        assertThat(mensajes(formulario, Map.of(), Map.of())).isEmpty();
        assertThat(mensajes(formulario, null)).isEmpty();
        assertThat(mensajes(formulario, "")).isEmpty();
    }

    @Test
    @DisplayName("lo que no se le preguntó a quien envió, porque una condición lo escondía, no es una respuesta suya")
    void respondidos() {
        Formulario formulario = formulario(
                campo("textfield", "clase", ""),
                campo("checkbox", "emergencia", "'conditional': {'hide': '=clase != \\'PROTECCION\\''}"));
        assertThat(formulario.respondidos(Map.of("clase", "SALUD", "emergencia", false)))
                .extracting(Campo::clave)
                .containsExactly("clase");
        assertThat(formulario.respondidos(Map.of("clase", "PROTECCION", "emergencia", false)))
                .extracting(Campo::clave)
                .containsExactly("clase", "emergencia");
    }

    @Test
    @DisplayName("una casilla obligatoria debe marcarse; una que no lo es admite falso y nulo")
    void casilla() {
        Formulario obligatoria = con("checkbox", "'validate': {'required': true}");
        assertThat(mensajes(obligatoria, true)).isEmpty();
        assertThat(mensajes(obligatoria, false)).containsExactly("Dato: debe marcarse.");
        assertThat(mensajes(obligatoria, Map.of(), Map.of())).containsExactly("Dato: debe marcarse.");
        Formulario libre = con("checkbox", "");
        assertThat(mensajes(libre, false)).isEmpty();
        assertThat(mensajes(libre, null)).isEmpty();
        assertThat(mensajes(libre, "true")).containsExactly("Dato: debe ser verdadero o falso.");
        assertThat(mensajes(libre, 1)).isNotEmpty();
    }

    @ParameterizedTest
    @DisplayName("una lista obligatoria vacía no cuenta, ni como JSON ni como texto")
    @ValueSource(strings = {"checklist", "taglist"})
    void listaVacia(String tipo) {
        Formulario formulario = con(tipo, OPCIONES + ", 'validate': {'required': true}");
        assertThat(mensajes(formulario, "[]")).containsExactly("Dato: es un dato obligatorio.");
        assertThat(formulario.revisar(Map.of("dato", new ValorEnviado.Texto("[]")), Map.of(), HOY))
                .hasSize(1);
    }

    // --- texto -------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @DisplayName("dado un texto sin longitud máxima, cuando pasa de 4000 caracteres, entonces se rechaza")
    @ValueSource(strings = {"textfield", "textarea"})
    void tope(String tipo) {
        Formulario formulario = con(tipo, "");
        assertThat(mensajes(formulario, "x".repeat(4000))).isEmpty();
        assertThat(mensajes(formulario, "x".repeat(4001))).containsExactly("Dato: no debe pasar de 4000 caracteres.");
        assertThat(mensajes(con(tipo, "'validate': {'maxLength': 9000}"), "x".repeat(4001)))
                .containsExactly("Dato: no debe pasar de 4000 caracteres.");
        assertThat(mensajes(con(tipo, "'validate': {'maxLength': 10}"), " ".repeat(5000)))
                .as("el largo es el del texto limpio")
                .isEmpty();
    }

    @Test
    @DisplayName("las longitudes se miden sin los espacios de los extremos, como form-js")
    void longitudes() {
        Formulario formulario = con("textarea", "'validate': {'minLength': 3, 'maxLength': 5}");
        assertThat(mensajes(formulario, "abc")).isEmpty();
        assertThat(mensajes(formulario, "  abcde  ")).isEmpty();
        assertThat(mensajes(formulario, " ab ")).containsExactly("Dato: debe tener al menos 3 caracteres.");
        assertThat(mensajes(formulario, "abcdef")).containsExactly("Dato: no debe pasar de 5 caracteres.");
    }

    @ParameterizedTest
    @DisplayName("un texto que la base de datos no guarda se rechaza, no truena")
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u009fb", "a\ud800b", "\udc00", "\ud83d", "a\u007fb"})
    void caracteres(String texto) {
        assertThat(mensajes(con("textarea", ""), texto)).containsExactly("Dato: contiene caracteres no permitidos.");
        assertThat(mensajes(con("textfield", ""), texto)).containsExactly("Dato: contiene caracteres no permitidos.");
        assertThat(mensajes(con("textfield", "'validate': {'required': true}"), texto))
                .hasSize(1);
    }

    @Test
    @DisplayName("acentos, emojis y saltos de línea se aceptan donde el formulario los ofrece")
    void textoOrdinario() {
        assertThat(mensajes(con("textarea", ""), "Señalización\r\n\t¿procede? 🚧"))
                .isEmpty();
        assertThat(mensajes(con("textfield", ""), "Señalización 🚧")).isEmpty();
        assertThat(mensajes(con("textfield", ""), "uno\ndos"))
                .containsExactly("Dato: debe escribirse en una sola línea.");
    }

    @Test
    @DisplayName("el patrón se busca como en JavaScript y «$» es el fin del texto")
    void patron() {
        Formulario anclado = con("textarea", "'validate': {'pattern': '^[A-Z]{3}-[0-9]+$'}");
        assertThat(mensajes(anclado, "CON-12")).isEmpty();
        assertThat(mensajes(anclado, "CON-12\nx")).containsExactly("Dato: no tiene el formato pedido.");
        assertThat(mensajes(anclado, "con-12")).containsExactly("Dato: no tiene el formato pedido.");
        assertThat(mensajes(con("textfield", "'validate': {'pattern': '[0-9]'}"), "a1b"))
                .isEmpty();
    }

    @Test
    @DisplayName("todo patrón de los formularios tiene en palabras lo que pide, las mismas que muestra Tasklist")
    void patronEnPalabras() throws IOException {
        String direccion = "'validate': {'pattern': '^https?://[^\\\\s/]+\\\\.[^\\\\s]+$'}";
        assertThat(mensajes(con("textfield", direccion), "facebook.com/ObrasTecate"))
                .containsExactly("Dato: debe ser una dirección completa: empieza con https:// y no lleva espacios.");
        List<String> patrones = new ArrayList<>();
        try (Stream<Path> formularios = Files.walk(Path.of("forms"))) {
            for (Path formulario : formularios.filter(Files::isRegularFile).toList()) {
                new ObjectMapper()
                        .readTree(formulario.toFile())
                        .findValuesAsText("pattern")
                        .forEach(patrones::add);
            }
        }
        assertThat(patrones).isNotEmpty().allSatisfy(patron -> assertThat(
                        Patron.de(patron).mensaje())
                .isNotEqualTo("no tiene el formato pedido."));
    }

    @Test
    @DisplayName("un patrón que retrocede sin fin no detiene al servidor")
    void retroceso() {
        Formulario formulario = con("textfield", "'validate': {'pattern': '^(a+)+$'}");
        assertThat(mensajes(formulario, "a".repeat(3000) + "!")).containsExactly("Dato: no tiene el formato pedido.");
        Formulario recursivo = con("textfield", "'validate': {'pattern': '^(a|b)*$'}");
        assertThat(mensajes(recursivo, "ab".repeat(2000) + "!")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "email, prensa@tecate.gob.mx, true", "email, a.b+c@sub.tecate.gob.mx, true", "email, prensa, false",
        "email, 'a b@tecate.gob.mx', false", "email, a@b@c.mx, false", "phone, +526656541234, true",
        "phone, 00526656541234, true", "phone, 6656541234, false", "phone, '+52 665 654 1234', false"
    })
    @DisplayName("correo y teléfono")
    void validaciones(String tipo, String texto, boolean valido) {
        assertThat(mensajes(con("textfield", "'validate': {'validationType': '" + tipo + "'}"), texto))
                .hasSize(valido ? 0 : 1);
    }

    @ParameterizedTest
    @DisplayName("un texto es un texto: ni lista, ni número, ni lógico, ni fecha con tipo")
    @ValueSource(strings = {"textfield", "textarea"})
    void tipoTexto(String tipo) {
        Formulario formulario = con(tipo, "");
        for (Object ajeno : List.of("[\"a\"]", "{\"a\":1}", 5, 5.5, true, new Date(0), new byte[] {1})) {
            assertThat(mensajes(formulario, ajeno)).containsExactly("Dato: debe ser un texto.");
        }
    }

    // --- número ------------------------------------------------------------------------------------------------------

    @Test
    @DisplayName("número: mínimo, máximo, entero, decimales e incremento")
    void numero() {
        Formulario limites = con("number", "'validate': {'min': -1, 'max': 10}");
        assertThat(mensajes(limites, -1)).isEmpty();
        assertThat(mensajes(limites, 10L)).isEmpty();
        assertThat(mensajes(limites, -2)).containsExactly("Dato: debe ser -1 o más.");
        assertThat(mensajes(limites, 10.01)).containsExactly("Dato: debe ser 10 o menos.");
        Formulario entero = con("number", "'decimalDigits': 0");
        assertThat(mensajes(entero, 3.0)).isEmpty();
        assertThat(mensajes(entero, 3.5)).containsExactly("Dato: debe ser un número entero.");
        Formulario centavos = con("number", "'decimalDigits': 2");
        assertThat(mensajes(centavos, 3.25)).isEmpty();
        assertThat(mensajes(centavos, 3.255)).containsExactly("Dato: no debe tener más de 2 decimales.");
        Formulario paso = con("number", "'increment': '0.5'");
        assertThat(mensajes(paso, 1.5)).isEmpty();
        assertThat(mensajes(paso, 1.7)).containsExactly("Dato: debe ser múltiplo de 0.5.");
    }

    @Test
    @DisplayName("número: otros tipos y magnitudes absurdas se rechazan")
    void numeroAjeno() {
        Formulario formulario = con("number", "");
        for (Object ajeno : List.of("5", true, "[5]", Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThat(mensajes(formulario, ajeno)).containsExactly("Dato: debe ser un número.");
        }
        assertThat(mensajes(formulario, 1e300)).containsExactly("Dato: es un número fuera de lo admitido.");
        assertThat(mensajes(formulario, 1e-300)).containsExactly("Dato: es un número fuera de lo admitido.");
        assertThat(mensajes(formulario, 0)).isEmpty();
        Formulario texto = con("number", "'serializeToString': true");
        assertThat(mensajes(texto, "5.5")).isEmpty();
        assertThat(mensajes(texto, "cinco")).hasSize(1);
        assertThat(mensajes(texto, 5)).hasSize(1);
    }

    // --- opciones ----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @DisplayName("selección: solo las opciones del formulario, del mismo tipo")
    @ValueSource(strings = {"select", "radio"})
    void seleccion(String tipo) {
        Formulario formulario = con(tipo, OPCIONES);
        assertThat(mensajes(formulario, "SI")).isEmpty();
        for (Object ajeno : List.of("si", "TAL VEZ", 1, true, "[\"SI\"]", "{\"value\":\"SI\"}")) {
            assertThat(mensajes(formulario, ajeno)).containsExactly("Dato: elija una de las opciones ofrecidas.");
        }
        Formulario numeros = con(tipo, "'values': [{'label': 'Uno', 'value': 1}, {'label': 'Falso', 'value': false}]");
        assertThat(mensajes(numeros, 1)).isEmpty();
        assertThat(mensajes(numeros, false)).isEmpty();
        assertThat(mensajes(numeros, "1")).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("lista: solo opciones, sin repetir")
    @ValueSource(strings = {"checklist", "taglist"})
    void lista(String tipo) {
        Formulario formulario = con(tipo, OPCIONES);
        assertThat(mensajes(formulario, "[\"SI\",\"NO\"]")).isEmpty();
        assertThat(mensajes(formulario, "[\"SI\",\"OTRA\"]"))
                .containsExactly("Dato: elija solo entre las opciones ofrecidas.");
        assertThat(mensajes(formulario, "[[\"SI\"]]")).hasSize(1);
        assertThat(mensajes(formulario, "[null]")).hasSize(1);
        assertThat(mensajes(formulario, "[\"SI\",\"SI\"]")).containsExactly("Dato: tiene una opción repetida.");
        assertThat(mensajes(formulario, "{\"SI\":true}")).containsExactly("Dato: debe ser una lista de opciones.");
        assertThat(mensajes(formulario, "SI")).containsExactly("Dato: debe ser una lista de opciones.");
        assertThat(mensajes(formulario, "[\"SI\"")).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("las opciones pueden venir de una variable: textos o {label, value}; sin ella no hay ninguna")
    @ValueSource(strings = {"select", "radio", "taglist", "checklist"})
    void opcionesDeVariable(String tipo) {
        Formulario formulario = con(tipo, "'valuesKey': 'cuentas'");
        String[] envio = tipo.endsWith("list") ? new String[] {"[\"A\"]", "[\"C\"]"} : new String[] {"A", "C"};
        List<Map<String, ?>> existentes = List.of(
                Map.of("cuentas", List.of("A", "B")),
                Map.of(
                        "cuentas",
                        List.of(Map.of("label", "Cuenta A", "value", "A"), Map.of("label", "B", "value", "B"))),
                Map.of("cuentas", ValorEnviado.MAPPER.valueToTree(List.of("A"))));
        for (Map<String, ?> existente : existentes) {
            assertThat(mensajes(formulario, Map.of("dato", envio[0]), existente))
                    .isEmpty();
            assertThat(mensajes(formulario, Map.of("dato", envio[1]), existente))
                    .hasSize(1);
        }
        assertThat(mensajes(formulario, Map.of("dato", envio[0]), Map.of())).hasSize(1);
        assertThat(mensajes(formulario, Map.of("dato", envio[0]), Map.of("cuentas", "A")))
                .hasSize(1);
    }

    // --- fechas ------------------------------------------------------------------------------------------------------

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @DisplayName("fechas y horas: formato ISO y calendario real")
    @CsvSource({
        "date, 2026-12-01, true",
        "date, 2028-02-29, true",
        "date, 2026-02-29, false",
        "date, 2026-13-01, false",
        "date, 01/12/2026, false",
        "date, 2026-12-01T10:00, false",
        "date, 0001-01-01, false",
        "date, hoy, false",
        "date, +999999999-01-01, false",
        "time, 09:30, true",
        "time, 23:59:59Z, true",
        "time, 09:30-08:00, true",
        "time, 24:00, false",
        "time, 9:30, false",
        "time, 09:60, false",
        "time, 09:30-99:00, false",
        "datetime, 2026-12-01T10:00, true",
        "datetime, 2026-12-01T10:00:00-08:00, true",
        "datetime, 2026-12-01T10:00:00.123Z, true",
        "datetime, 2026-12-01, false",
        "datetime, 2026-12-01 10:00, false",
        "datetime, 2026-11-31T10:00, false",
        "datetime, T, false"
    })
    void fechas(String subtipo, String texto, boolean valida) {
        assertThat(mensajes(con("datetime", "'subtype': '" + subtipo + "'"), texto))
                .hasSize(valida ? 0 : 1);
    }

    @Test
    @DisplayName("una fecha pasada se rechaza solo si el formulario lo pide; hoy se acepta")
    void fechasPasadas() {
        Formulario futuras = con("datetime", "'subtype': 'date', 'disallowPassedDates': true");
        assertThat(mensajes(futuras, "2026-11-18")).isEmpty();
        assertThat(mensajes(futuras, "2026-11-17")).containsExactly("Dato: no puede ser anterior a hoy.");
        assertThat(mensajes(con("datetime", "'subtype': 'date'"), "2026-11-17")).isEmpty();
    }

    @Test
    @DisplayName("una fecha con tipo del motor no es lo que un formulario envía")
    void fechaConTipo() {
        assertThat(mensajes(con("datetime", "'subtype': 'date'"), new Date(0)))
                .containsExactly("Dato: debe ser una fecha escrita como texto.");
    }

    // --- condiciones -------------------------------------------------------------------------------------------------

    @Test
    @DisplayName("un campo oculto no se exige y no se acepta lleno; uno visible sí se exige")
    void oculto() {
        Formulario formulario = formulario(
                campo("select", "clase", OPCIONES),
                campo(
                                "textarea",
                                "dato",
                                "'validate': {'required': true}, 'conditional': {'hide': '=clase != \\'SI\\''}")
                        .replace("\\'", "\\\""));
        assertThat(mensajes(formulario, Map.of("clase", "NO"), Map.of())).isEmpty();
        assertThat(mensajes(formulario, Map.of("clase", "NO", "dato", ""), Map.of()))
                .isEmpty();
        assertThat(mensajes(formulario, Map.of("clase", "NO", "dato", "x"), Map.of()))
                .containsExactly("Dato: no debe llenarse; el formulario no lo pide en este caso.");
        assertThat(mensajes(formulario, Map.of("clase", "NO", "dato", "\u0000"), Map.of()))
                .as("parece vacío, pero no se puede guardar")
                .hasSize(1);
        assertThat(mensajes(formulario, Map.of("clase", "SI"), Map.of()))
                .containsExactly("Dato: es un dato obligatorio.");
        assertThat(mensajes(formulario, Map.of("clase", "SI", "dato", "x"), Map.of()))
                .isEmpty();
        assertThat(mensajes(formulario, Map.of(), Map.of())).as("nulo no es SI").isEmpty();
    }

    @ParameterizedTest(name = "{0} con a={1}, b={2}, c={3} → oculto {4}")
    @DisplayName("condiciones: and liga más que or, y los paréntesis mandan")
    @CsvSource({
        "=a = true or b = 1 and c = \"x\", true, 0, y, true",
        "=(a = true or b = 1) and c = \"x\", true, 0, y, false",
        "=(a = true or b = 1) and c = \"x\", false, 1, x, true",
        "=a != true and b != 2, false, 1, y, true",
        "=a != true and b != 2, false, 2, y, false",
        "=b = 1.0, false, 1, y, true",
        "=c = \"\", false, 1, '', true",
        "=b = null, false, , y, true",
        "=\"x\" = c, false, 1, x, true"
    })
    void condiciones(String expresion, boolean a, Integer b, String c, boolean oculto) {
        Formulario formulario = formulario(
                campo("checkbox", "a", ""),
                campo("number", "b", ""),
                campo("textfield", "c", ""),
                campo("textfield", "dato", "'conditional': {'hide': '" + expresion.replace("\"", "\\\"") + "'}"));
        Map<String, @Nullable Object> enviado = new HashMap<>(Map.of("a", a, "c", c, "dato", "lleno"));
        enviado.put("b", b);
        assertThat(mensajes(formulario, enviado, Map.of())).hasSize(oculto ? 1 : 0);
    }

    @Test
    @DisplayName("la condición de un grupo oculta todo lo que contiene")
    void grupoOculto() {
        Formulario formulario = formulario(
                campo("checkbox", "tiene", ""),
                "{'type': 'group', 'label': 'G', 'conditional': {'hide': '=tiene = false'}, 'components': ["
                        + campo("textfield", "dato", "'validate': {'required': true}") + "]}");
        assertThat(mensajes(formulario, Map.of("tiene", false), Map.of())).isEmpty();
        assertThat(mensajes(formulario, Map.of(), Map.of()))
                .as("una casilla que no llega es falsa")
                .isEmpty();
        assertThat(mensajes(formulario, Map.of("dato", "x"), Map.of())).hasSize(1);
        assertThat(mensajes(formulario, Map.of("tiene", true), Map.of()))
                .containsExactly("Dato: es un dato obligatorio.");
    }

    // --- grupos, solo lectura, ajenos --------------------------------------------------------------------------------

    @Test
    @DisplayName("un grupo con path llega como un objeto JSON; sin path, sus campos son variables")
    void grupos() {
        Formulario formulario = formulario("{'type': 'group', 'path': 'titular', 'components': ["
                + campo("textfield", "nombre", "'validate': {'required': true}")
                + ", {'type': 'group', 'path': 'medio.correo', 'components': ["
                + campo("textfield", "dato", "'validate': {'validationType': 'email'}") + "]}]}");
        assertThat(formulario.campos())
                .extracting(Campo::clave)
                .containsExactly("titular.nombre", "titular.medio.correo.dato");
        assertThat(formulario.campos()).extracting(Campo::variable).containsOnly("titular");
        assertThat(mensajes(
                        formulario,
                        Map.of("titular", "{\"nombre\":\"Ana\",\"medio\":{\"correo\":{\"dato\":\"a@b.mx\"}}}"),
                        Map.of()))
                .isEmpty();
        assertThat(mensajes(formulario, Map.of("titular", "{\"medio\":{\"correo\":{\"dato\":\"no\"}}}"), Map.of()))
                .containsExactly("Dato: es un dato obligatorio.", "Dato: debe ser una dirección de correo válida.");
        assertThat(mensajes(formulario, Map.of("titular", "{\"nombre\":\"Ana\",\"rol\":\"x\"}"), Map.of()))
                .containsExactly("«titular.rol»: el formulario no ofrece este dato.");
        assertThat(mensajes(formulario, Map.of("titular", "Ana"), Map.of()))
                .contains("«titular»: debe ser un grupo de datos.");
        assertThat(mensajes(formulario, Map.of("titular", "[]"), Map.of()))
                .contains("«titular»: debe ser un grupo de datos.");
        assertThat(mensajes(formulario, Map.of(), Map.of())).containsExactly("Dato: es un dato obligatorio.");
    }

    @Test
    @DisplayName("lo que se lee antes de lo primero que se llena queda aparte, si no está en un grupo con rótulo")
    void loQueSeLeeAparte() {
        String lee = campo("textfield", "leido", "'readonly': true") + "," + campo("textfield", "escrito", "'x': 1");
        Formulario suelto = formulario("{'type': 'text', 'text': 'Lea'}," + lee);
        assertThat(suelto.grupos()).extracting(suelto::soloSeLee).containsExactly(true, false);
        assertThat(suelto.grupos().get(0).partes()).hasSize(2);
        Formulario conRotulo = formulario("{'type': 'group', 'label': 'Uno', 'components': [" + lee + "]}");
        assertThat(conRotulo.grupos()).extracting(conRotulo::soloSeLee).containsExactly(false);
    }

    @ParameterizedTest
    @DisplayName("un campo de solo lectura se compara con lo existente")
    @ValueSource(strings = {"readonly", "disabled"})
    void soloLectura(String marca) {
        String lectura = "'" + marca + "': true, 'validate': {'required': true}";
        Formulario texto = con("textfield", lectura);
        assertThat(mensajes(texto, Map.of("dato", "A"), Map.of("dato", "A"))).isEmpty();
        assertThat(mensajes(texto, Map.of(), Map.of("dato", "A"))).isEmpty();
        assertThat(mensajes(texto, Map.of("dato", ""), Map.of())).isEmpty();
        assertThat(mensajes(texto, Map.of("dato", "5"), Map.of("dato", 5))).isEmpty();
        for (Object otro : List.of("B", "", "[]", 1)) {
            assertThat(mensajes(texto, Map.of("dato", otro), Map.of("dato", "A")))
                    .containsExactly("Dato: es de solo lectura y no puede cambiarse.");
        }
        Formulario lista = con("checklist", OPCIONES + "," + lectura);
        assertThat(mensajes(lista, Map.of("dato", "[\"SI\"]"), Map.of("dato", List.of("SI"))))
                .isEmpty();
        assertThat(mensajes(lista, Map.of("dato", "[\"NO\"]"), Map.of("dato", List.of("SI"))))
                .hasSize(1);
        assertThat(mensajes(lista, Map.of("dato", "[]"), Map.of())).isEmpty();
        Formulario inicial = con("textfield", lectura + ", 'defaultValue': 'X'");
        assertThat(mensajes(inicial, Map.of("dato", "X"), Map.of())).isEmpty();
        assertThat(mensajes(inicial, Map.of("dato", "X"), Map.of("dato", "Y"))).hasSize(1);
        assertThat(mensajes(con("number", lectura), Map.of("dato", 5.0), Map.of("dato", 5L)))
                .isEmpty();
        assertThat(mensajes(con("checkbox", lectura), Map.of("dato", false), Map.of()))
                .isEmpty();
        assertThat(mensajes(con("checkbox", lectura), Map.of("dato", true), Map.of()))
                .hasSize(1);
    }

    @Test
    @DisplayName("lo que el formulario no ofrece se rechaza, aunque llegue vacío, y el nombre se muestra saneado")
    void ajenos() {
        Formulario formulario = con("textfield", "");
        assertThat(mensajes(formulario, Map.of("dato", "x", "organo", "DIF"), Map.of()))
                .containsExactly("«organo»: el formulario no ofrece este dato.");
        Map<String, @Nullable Object> nulo = new HashMap<>();
        nulo.put("folio", null);
        assertThat(mensajes(formulario, nulo, Map.of())).hasSize(1);
        assertThat(mensajes(formulario, Map.of("a\u0000" + "b".repeat(500), "x"), Map.of()))
                .singleElement()
                .satisfies(m -> assertThat(m).hasSizeLessThan(110).doesNotContain("\u0000"));
        Map<String, Object> muchas = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            muchas.put("v" + i, i);
        }
        assertThat(mensajes(formulario, muchas, Map.of())).hasSize(50);
    }

    @Test
    @DisplayName("los componentes sin dato no esperan ni aceptan nada")
    void sinDato() {
        Formulario formulario = formulario(
                "{'type': 'text', 'text': '# Título'}",
                "{'type': 'spacer'}",
                "{'type': 'separator'}",
                "{'type': 'html', 'content': '<b>x</b>'}",
                "{'type': 'image', 'source': 'x'}",
                "{'type': 'button', 'action': 'submit', 'key': 'boton'}",
                "{'type': 'table', 'label': 'T', 'dataSource': '=filas', 'columns': []}");
        assertThat(formulario.campos()).isEmpty();
        assertThat(mensajes(formulario, Map.of(), Map.of())).isEmpty();
        assertThat(mensajes(formulario, Map.of("boton", "x"), Map.of())).hasSize(1);
    }

    @Test
    @DisplayName("el mensaje nombra la etiqueta, o la clave si no hay")
    void etiqueta() {
        assertThat(formulario(
                                "{'type': 'textfield', 'key': 'motivo', 'label': 'Motivo:', 'validate': {'required': true}}")
                        .revisar(Map.of(), Map.of(), HOY))
                .containsExactly(new ErrorCampo("motivo", "Motivo: es un dato obligatorio."));
        assertThat(formulario("{'type': 'textfield', 'key': 'motivo', 'validate': {'required': true}}")
                        .revisar(Map.of(), Map.of(), HOY))
                .containsExactly(new ErrorCampo("motivo", "motivo: es un dato obligatorio."));
    }
}
