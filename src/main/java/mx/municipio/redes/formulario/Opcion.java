package mx.municipio.redes.formulario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Una opción de una lista: el valor que se envía y cómo lo lee una persona. */
public record Opcion(JsonNode valor, String rotulo) {

    /** Las de una lista, como las normaliza form-js: escalares, o el {@code value} de cada objeto. */
    static List<Opcion> leer(Iterable<JsonNode> lista) {
        List<Opcion> opciones = new ArrayList<>();
        for (JsonNode opcion : lista) {
            JsonNode valor = opcion.isObject() ? opcion.path("value") : opcion;
            if (valor.isValueNode() && !valor.isNull() && !valor.asText().isEmpty()) {
                opciones.add(new Opcion(valor, opcion.path("label").asText(valor.asText())));
            }
        }
        return List.copyOf(opciones);
    }
}
