package mx.municipio.redes.formulario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.TextoLibre;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class FormularioPropiedadesTest {
    private static final LocalDate HOY = LocalDate.of(2026, 11, 18);
    private static final Formulario FORMULARIO = Formulario.leer(
            """
            {"id": "f", "components": [
              {"type": "textarea", "key": "texto", "label": "Texto", "validate": {"required": true, "minLength": 2}},
              {"type": "number", "key": "numero", "label": "Número", "decimalDigits": 0, "validate": {"min": 1, "max": 9}},
              {"type": "select", "key": "opcion", "label": "Opción", "values": [{"label": "A", "value": "A"}]},
              {"type": "datetime", "key": "fecha", "dateLabel": "Fecha", "subtype": "date"},
              {"type": "checkbox", "key": "casilla", "label": "Casilla"},
              {"type": "checklist", "key": "lista", "label": "Lista", "values": [{"label": "A", "value": "A"}]}]}
            """);

    @Property
    @Label("cualquier cosa enviada se responde con errores o se acepta, y lo aceptado cumple el formulario")
    void nuncaTruena(@ForAll("envios") Map<String, ValorEnviado> enviado) {
        List<ErrorCampo> errores = FORMULARIO.revisar(enviado, Map.of(), HOY);
        assertThat(errores).allSatisfy(error -> assertThat(error.mensaje()).isNotBlank());
        if (errores.isEmpty()) {
            assertThat(enviado.keySet())
                    .isSubsetOf("texto", "numero", "opcion", "fecha", "casilla", "lista")
                    .contains("texto");
            assertThat(enviado.get("texto")).isInstanceOfSatisfying(ValorEnviado.Texto.class, texto -> {
                assertThat(texto.texto().strip()).hasSizeBetween(2, 4000);
                assertThat(texto.texto()).doesNotContain("\u0000");
            });
        }
    }

    @Property
    @Label("un texto de letras se acepta si y solo si su longitud está en los límites")
    void longitud(@ForAll @IntRange(max = 60) int minima, @ForAll @IntRange(max = 60) int longitud) {
        Formulario formulario = Formulario.leer(
                """
                {"id": "f", "components": [{"type": "textfield", "key": "t", "validate": {"minLength": %d, "maxLength": %d}}]}
                """
                        .formatted(minima, minima + 20));
        boolean acepta = formulario
                .revisar(Map.of("t", ValorEnviado.de("ñ".repeat(longitud))), Map.of(), HOY)
                .isEmpty();
        assertThat(acepta).isEqualTo(longitud == 0 || (longitud >= minima && longitud <= minima + 20));
    }

    @Property
    @Label("toda fecha del calendario entre 1900 y 2999 se acepta")
    void fechas(@ForAll("fechas") LocalDate fecha) {
        assertThat(FechasFormulario.fecha(fecha.toString())).isEqualTo(fecha);
        LocalDateTime fechaHora = fecha.atTime(9, 30);
        assertThat(FechasFormulario.fechaHora(fechaHora.toString())).isEqualTo(fechaHora);
        ZoneId zona = ZoneId.of("America/Tijuana");
        Instant instante = fechaHora.atZone(zona).toInstant();
        assertThat(FechasFormulario.instante(fechaHora.toString(), zona)).isEqualTo(instante);
        assertThat(FechasFormulario.instante(instante.toString(), zona)).isEqualTo(instante);
    }

    @Property
    @Label("un texto arbitrario nunca se acepta con caracteres que la base no guarda")
    void almacenable(@ForAll @StringLength(max = 200) String texto) {
        boolean acepta = FORMULARIO
                .revisar(Map.of("texto", ValorEnviado.de("ab" + texto)), Map.of(), HOY)
                .isEmpty();
        // Lo que sobra en los extremos se quita antes de revisarlo (ADR 40).
        boolean limpio = TextoLibre.limpiar("ab" + texto)
                .codePoints()
                .noneMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\t') || (c >= 0xD800 && c <= 0xDFFF));
        assertThat(!acepta || limpio).isTrue();
        if (texto.chars().allMatch(Character::isLetterOrDigit) && limpio) {
            assertThat(acepta).isEqualTo(TextoLibre.reparo(TextoLibre.limpiar("ab" + texto), true) == null);
        }
    }

    @Provide
    Arbitrary<LocalDate> fechas() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Map<String, ValorEnviado>> envios() {
        Arbitrary<String> claves = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, Arbitraries.of("texto", "numero", "opcion", "fecha", "casilla", "lista")),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(10)));
        Arbitrary<ValorEnviado> valores = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(50).map(ValorEnviado::de),
                Arbitraries.of("A", "2026-12-01", "texto correcto", "[]", "").map(ValorEnviado::de),
                Arbitraries.strings().ofMaxLength(20).map(ValorEnviado::deJson),
                Arbitraries.of("[\"A\"]", "[]", "{}", "null", "[[1]]").map(ValorEnviado::deJson),
                Arbitraries.integers().between(-2, 12).map(ValorEnviado::de),
                Arbitraries.doubles().map(ValorEnviado::de),
                Arbitraries.of(true, false).map(ValorEnviado::de),
                Arbitraries.of(new ValorEnviado.Vacio(), new ValorEnviado.Ajeno("File")));
        return Arbitraries.maps(claves, valores).ofMaxSize(7);
    }
}
