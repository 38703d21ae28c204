package mx.municipio.redes.formulario;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Un componente con los nombres de form-js. Un texto, una lista o un mapa que falte llega vacío; lo que aquí no está no cambia lo
 * que se exige ni lo que se dibuja.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Componente(
        String type,
        String subtype,
        String key,
        String path,
        String label,
        String dateLabel,
        String timeLabel,
        String description,
        String text,
        @Nullable Validate validate,
        @Nullable Conditional conditional,
        List<JsonNode> values,
        String valuesKey,
        String valuesExpression,
        @Nullable JsonNode defaultValue,
        boolean readonly,
        boolean disabled,
        boolean disallowPassedDates,
        boolean serializeToString,
        @Nullable Integer decimalDigits,
        @Nullable BigDecimal increment,
        Map<String, String> properties,
        List<Componente> components) {

    private static final Validate SIN_REGLAS = new Validate(false, null, null, "", null, null, "");

    /** Una regla que no esté aquí no se sabría exigir: con ella el formulario no se lee. */
    record Validate(
            boolean required,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            String pattern,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            String validationType) {}

    record Conditional(String hide) {}

    Validate reglas() {
        return Objects.requireNonNullElse(validate, SIN_REGLAS);
    }
}
