package mx.municipio.redes.modelos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.municipio.redes.formulario.Formulario;

/**
 * Lo que un formulario pregunta y muestra. Al leerlo, el servidor prueba que lo sabe exigir.
 *
 * @param preguntas etiqueta y opciones (valor → etiqueta) de cada campo, por clave
 * @param mostradas variables que sus textos muestran con {@code {{…}}}
 */
record FormularioLeido(String id, Map<String, Pregunta> preguntas, Set<String> mostradas) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLANTILLA = Pattern.compile("\\{\\{(.*?)}}");
    private static final Pattern NOMBRE = Pattern.compile("(?<![#/\\w])[A-Za-z_]\\w*(?!\\w*\\()");
    private static final Set<String> RESERVADAS = Set.of("and", "or", "true", "false", "null", "not");

    record Pregunta(String etiqueta, Map<String, String> opciones) {}

    static FormularioLeido leer(String json) {
        String id = Formulario.leer(json).id();
        Map<String, Pregunta> preguntas = new LinkedHashMap<>();
        Set<String> mostradas = new TreeSet<>();
        try {
            recorrer(JSON.readTree(json), preguntas, mostradas);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(id, e);
        }
        return new FormularioLeido(id, preguntas, mostradas);
    }

    private static void recorrer(JsonNode padre, Map<String, Pregunta> preguntas, Set<String> mostradas) {
        for (JsonNode componente : padre.path("components")) {
            if (componente.has("key")) {
                Map<String, String> opciones = new LinkedHashMap<>();
                componente
                        .path("values")
                        .forEach(opcion -> opciones.put(
                                opcion.path("value").asText(),
                                opcion.path("label").asText()));
                preguntas.put(
                        componente.path("key").asText(),
                        new Pregunta(componente.path("label").asText(), opciones));
            }
            Matcher plantilla = PLANTILLA.matcher(componente.path("text").asText());
            while (plantilla.find()) {
                Matcher nombre = NOMBRE.matcher(plantilla.group(1).replaceAll("\"[^\"]*\"", ""));
                while (nombre.find()) {
                    if (!RESERVADAS.contains(nombre.group())) {
                        mostradas.add(nombre.group());
                    }
                }
            }
            recorrer(componente, preguntas, mostradas);
        }
    }
}
