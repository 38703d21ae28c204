package mx.municipio.redes.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.municipio.redes.demo.Libreto.Paso;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** Las personas de una historia: piden por HTTP, cada una con su clave, lo que cualquiera podría pedir. */
final class PersonasDeLaHistoria {

    private static final Pattern NOMBRE = Pattern.compile("\\{([a-z0-9-]+)}");

    private final RestClient http;
    private final Function<String, Resource> archivos;
    private final Map<String, String> folios = new HashMap<>();

    PersonasDeLaHistoria(int puerto, Function<String, Resource> archivos) {
        this.http = RestClient.builder()
                .baseUrl("http://localhost:" + puerto)
                .defaultStatusHandler(HttpStatusCode::isError, (peticion, respuesta) -> {})
                .build();
        this.archivos = archivos;
    }

    /** @throws IllegalStateException si se le niega lo que no se esperaba, o no se le niega lo que sí */
    void hacer(Paso paso) {
        ResponseEntity<JsonNode> respuesta = enviar(paso);
        JsonNode cuerpo = respuesta.getBody();
        String dicho = String.valueOf(cuerpo);
        String niega = paso.niega();
        if (niega != null) {
            exigir(respuesta.getStatusCode().is4xxClientError() && dicho.contains(niega), respuesta);
            return;
        }
        exigir(respuesta.getStatusCode().is2xxSuccessful(), respuesta);
        if (paso.llama() != null && cuerpo != null && cuerpo.has("folio")) {
            folios.put(paso.llama(), cuerpo.path("folio").asText());
        }
    }

    private ResponseEntity<JsonNode> enviar(Paso paso) {
        Map<String, Object> con = con(paso);
        if (paso.presenta() != null) {
            String ruta = "/api/v1/" + paso.presenta();
            return paso.hoja() == null
                    ? pedir(paso, "POST", ruta, MediaType.APPLICATION_JSON, con)
                    : pedir(
                            paso,
                            "POST",
                            ruta,
                            new MediaType("text", "csv", StandardCharsets.UTF_8),
                            texto(paso, paso.hoja()));
        }
        if (paso.completa() != null) {
            Map<String, Object> variables = new LinkedHashMap<>();
            con.forEach((clave, valor) -> variables.put(clave, Map.of("value", valor)));
            return pedir(
                    paso,
                    "POST",
                    "/engine-rest/task/" + tarea(paso) + "/submit-form",
                    MediaType.APPLICATION_JSON,
                    Map.of("variables", variables));
        }
        if (paso.agrega() != null) {
            var partes = new LinkedMultiValueMap<String, Object>();
            partes.add("archivo", archivos.apply("archivos/" + paso.agrega()));
            return pedir(
                    paso,
                    "POST",
                    "/api/v1/expedientes/" + folio(paso) + "/anexos",
                    MediaType.MULTIPART_FORM_DATA,
                    partes);
        }
        String[] pide = texto(paso, Objects.requireNonNull(paso.pide(), "El paso no dice qué hace."))
                .split(" ", 2);
        return pedir(paso, pide[0], pide[1], MediaType.APPLICATION_JSON, con);
    }

    private ResponseEntity<JsonNode> pedir(Paso paso, String metodo, String ruta, MediaType tipo, Object cuerpo) {
        return http.method(HttpMethod.valueOf(metodo))
                .uri(ruta)
                .headers(cabeceras -> cabeceras.setBasicAuth(paso.como(), SiembraDeDemostracion.CLAVE))
                .contentType(tipo)
                .body(cuerpo)
                .retrieve()
                .toEntity(JsonNode.class);
    }

    /** La única que esa persona ve abierta: de su caso, o de una cuenta, o de todas. */
    private String tarea(Paso paso) {
        String deSuCaso = paso.caso() == null ? "" : "&processInstanceBusinessKey=" + folio(paso);
        List<String> abiertas = new ArrayList<>();
        for (JsonNode tarea : leer(paso, "/engine-rest/task?taskDefinitionKey=" + paso.completa() + deSuCaso)) {
            String id = tarea.path("id").asText();
            if (paso.cuenta() == null
                    || paso.cuenta()
                            .equals(leer(paso, "/engine-rest/task/" + id + "/variables/cuenta")
                                    .path("value")
                                    .asText())) {
                abiertas.add(id);
            }
        }
        if (abiertas.size() != 1) {
            throw new IllegalStateException(
                    "De esa tarea, la persona ve abiertas " + abiertas.size() + ", y debía ser una.");
        }
        String tarea = abiertas.get(0);
        if (paso.llama() != null) {
            folios.put(
                    paso.llama(),
                    leer(paso, "/api/v1/tareas/" + tarea).path("folio").asText());
        }
        return tarea;
    }

    private JsonNode leer(Paso paso, String ruta) {
        ResponseEntity<JsonNode> respuesta = http.get()
                .uri(ruta)
                .headers(cabeceras -> cabeceras.setBasicAuth(paso.como(), SiembraDeDemostracion.CLAVE))
                .retrieve()
                .toEntity(JsonNode.class);
        exigir(respuesta.getStatusCode().is2xxSuccessful(), respuesta);
        return Objects.requireNonNull(respuesta.getBody());
    }

    private String folio(Paso paso) {
        return folio(Objects.requireNonNull(paso.caso(), "El paso no dice de qué caso."));
    }

    private String folio(String nombre) {
        return Objects.requireNonNull(folios.get(nombre), "Ningún paso anterior llamó «" + nombre + "» a su caso.");
    }

    private Map<String, Object> con(Paso paso) {
        Map<String, Object> con = new LinkedHashMap<>();
        if (paso.con() != null) {
            paso.con()
                    .forEach((clave, valor) ->
                            con.put(clave, valor instanceof String dicho ? texto(paso, dicho) : valor));
        }
        return con;
    }

    /** Con el folio de cada caso en vez de su nombre, y «{hoy}» en vez de la fecha. */
    private String texto(Paso paso, String escrito) {
        return NOMBRE.matcher(escrito)
                .replaceAll(hallado -> Matcher.quoteReplacement(
                        hallado.group(1).equals("hoy") ? paso.el().substring(0, 10) : folio(hallado.group(1))));
    }

    private static void exigir(boolean bien, ResponseEntity<JsonNode> respuesta) {
        if (!bien) {
            throw new IllegalStateException(
                    "Se respondió " + respuesta.getStatusCode().value() + ": " + String.valueOf(respuesta.getBody()));
        }
    }
}
