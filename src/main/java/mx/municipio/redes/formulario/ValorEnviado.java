package mx.municipio.redes.formulario;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import mx.municipio.redes.errores.TextoLibre;
import org.jspecify.annotations.Nullable;

/** Un dato tal como alguien lo envió, antes de saber si el formulario lo acepta. El tipo importa: un JSON no es un texto. */
public sealed interface ValorEnviado {

    record Vacio() implements ValorEnviado {}

    /** Ya limpio. */
    record Texto(String texto) implements ValorEnviado {
        public Texto {
            texto = TextoLibre.limpiar(texto);
        }
    }

    record Logico(boolean valor) implements ValorEnviado {}

    record Numero(BigDecimal valor) implements ValorEnviado {}

    /** Lista u objeto, con sus textos limpios. */
    record Json(JsonNode nodo) implements ValorEnviado {
        public Json {
            nodo = limpio(nodo);
        }

        private static JsonNode limpio(JsonNode nodo) {
            if (nodo.isTextual()) {
                return TextNode.valueOf(TextoLibre.limpiar(nodo.textValue()));
            }
            if (nodo.isArray()) {
                ArrayNode lista = MAPPER.createArrayNode();
                nodo.forEach(elemento -> lista.add(limpio(elemento)));
                return lista;
            }
            if (nodo.isObject()) {
                ObjectNode objeto = MAPPER.createObjectNode();
                nodo.properties().forEach(parte -> objeto.set(parte.getKey(), limpio(parte.getValue())));
                return objeto;
            }
            return nodo;
        }
    }

    /** Lo que ningún formulario produce (archivo, objeto Java, fecha con tipo, variable transitoria…); siempre se rechaza. */
    record Ajeno(String descripcion) implements ValorEnviado {}

    ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** De un valor de Java o de un nodo de Jackson. */
    static ValorEnviado de(@Nullable Object valor) {
        if (valor == null) {
            return new Vacio();
        }
        if (valor instanceof ValorEnviado ya) {
            return ya;
        }
        if (valor instanceof String texto) {
            return new Texto(texto);
        }
        if (valor instanceof Boolean logico) {
            return new Logico(logico);
        }
        if (valor instanceof Number numero) {
            return deNumero(numero);
        }
        if (valor instanceof JsonNode nodo) {
            return deNodo(nodo);
        }
        return new Ajeno(valor.getClass().getSimpleName());
    }

    /** De un texto JSON (las variables {@code Json} del motor); si no es JSON, es ajeno. */
    static ValorEnviado deJson(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return new Vacio();
        }
        try {
            JsonNode nodo = MAPPER.readTree(json);
            // Un JSON escalar no viene de ningún formulario: form-js solo envía como Json listas y objetos.
            return nodo.isContainerNode() || nodo.isNull() ? deNodo(nodo) : new Ajeno("JSON escalar");
        } catch (JacksonException e) {
            return new Ajeno("JSON mal formado");
        }
    }

    private static ValorEnviado deNumero(Number numero) {
        try {
            return new Numero(new BigDecimal(numero.toString()));
        } catch (NumberFormatException e) {
            return new Ajeno("número no finito");
        }
    }

    private static ValorEnviado deNodo(JsonNode nodo) {
        return switch (nodo.getNodeType()) {
            case NULL, MISSING -> new Vacio();
            case STRING -> new Texto(nodo.textValue());
            case BOOLEAN -> new Logico(nodo.booleanValue());
            case NUMBER -> deNumero(nodo.numberValue());
            case ARRAY, OBJECT -> new Json(nodo);
            default -> new Ajeno("JSON " + nodo.getNodeType());
        };
    }
}
