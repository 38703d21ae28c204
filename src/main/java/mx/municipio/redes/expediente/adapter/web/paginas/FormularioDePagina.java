package mx.municipio.redes.expediente.adapter.web.paginas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Un formulario de inicio como forma HTML: el mismo archivo que muestra Tasklist y exige el servidor. Sin JavaScript se
 * ve entero; con él, {@code formas.js} oculta lo que el formulario condiciona.
 */
public record FormularioDePagina(List<Grupo> grupos) {

    private static final Parser MARKDOWN = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** Partes seguidas; {@code rotulo} es el del grupo del formulario, si están en uno. */
    public record Grupo(@Nullable String rotulo, List<Parte> partes) {}

    /** Un texto o un campo. */
    public sealed interface Parte {

        /** La condición del formulario con que no se muestra, si la hay. */
        @Nullable
        String ocultoSi();
    }

    /**
     * Lo que el formulario explica o advierte.
     *
     * @param html el texto ya dibujado; el HTML que trajera va como texto
     */
    public record Explicacion(String html, @Nullable String ocultoSi) implements Parte {}

    /** Una opción de una lista. */
    public record Opcion(String valor, String rotulo) {}

    /**
     * Un campo.
     *
     * @param tipo el de form-js, o el subtipo si es una fecha
     */
    public record Campo(
            String clave,
            String rotulo,
            @Nullable String descripcion,
            String tipo,
            boolean obligatorio,
            @Nullable Integer maximo,
            List<Opcion> opciones,
            @Nullable String ocultoSi)
            implements Parte {

        /** El valor como lo lee una persona. */
        public String enPalabras(@Nullable Object valor) {
            if (valor == null) {
                return "—";
            }
            if (valor instanceof Boolean logico) {
                return logico ? "Sí" : "No";
            }
            if (tipo.equals("date")) {
                return valor.toString().replaceFirst("(\\d{4})-(\\d\\d)-(\\d\\d)", "$3/$2/$1");
            }
            return opciones.stream()
                    .filter(opcion -> opcion.valor().equals(valor))
                    .map(Opcion::rotulo)
                    .findFirst()
                    .orElse(valor.toString());
        }

        public boolean largo() {
            return tipo.equals("textarea");
        }
    }

    /** El formulario de inicio del proceso. */
    public static FormularioDePagina deInicio(String proceso) {
        try (var archivo = new ClassPathResource("forms/" + proceso + "-inicio.form").getInputStream()) {
            List<Grupo> grupos = new ArrayList<>();
            reunir(new ObjectMapper().readTree(archivo), null, grupos);
            return new FormularioDePagina(grupos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<Campo> campos() {
        return grupos.stream()
                .flatMap(grupo -> grupo.partes().stream())
                .filter(Campo.class::isInstance)
                .map(Campo.class::cast);
    }

    /** Lo enviado por la forma HTML, con el tipo que cada campo pide. Una casilla que no llega está sin marcar. */
    public Map<String, Object> datos(Map<String, String> enviado) {
        Map<String, Object> datos = new LinkedHashMap<>();
        campos().forEach(campo -> {
            String valor = enviado.get(campo.clave());
            if (campo.tipo().equals("checkbox")) {
                datos.put(campo.clave(), valor != null);
            } else if (valor != null && !valor.isBlank()) {
                // El navegador envía los saltos de renglón como CRLF.
                datos.put(campo.clave(), valor.replace("\r\n", "\n"));
            }
        });
        return datos;
    }

    private static void reunir(JsonNode padre, @Nullable String rotulo, List<Grupo> grupos) {
        List<Parte> seguidos = new ArrayList<>();
        for (JsonNode componente : padre.path("components")) {
            if (componente.path("type").asText().equals("group")) {
                cerrar(rotulo, seguidos, grupos);
                reunir(componente, componente.path("label").asText(null), grupos);
            } else if (componente.path("type").asText().equals("text")) {
                seguidos.add(new Explicacion(dibujar(componente.path("text").asText()), ocultoSi(componente)));
            } else if (componente.hasNonNull("key")) {
                seguidos.add(campo(componente));
            }
        }
        cerrar(rotulo, seguidos, grupos);
    }

    static String dibujar(String markdown) {
        // En un formulario los títulos empiezan en el tercer nivel, que en Tareas es el suyo; aquí es el segundo.
        return HTML.render(MARKDOWN.parse(markdown.replaceAll("(?m)^### ", "## ")));
    }

    private static void cerrar(@Nullable String rotulo, List<Parte> seguidos, List<Grupo> grupos) {
        if (!seguidos.isEmpty()) {
            grupos.add(new Grupo(rotulo, List.copyOf(seguidos)));
            seguidos.clear();
        }
    }

    private static Campo campo(JsonNode nodo) {
        JsonNode reglas = nodo.path("validate");
        List<Opcion> opciones = new ArrayList<>();
        nodo.path("values")
                .forEach(opcion -> opciones.add(new Opcion(
                        opcion.path("value").asText(), opcion.path("label").asText())));
        return new Campo(
                nodo.path("key").asText(),
                nodo.path("label").asText(nodo.path("dateLabel").asText()),
                nodo.path("description").asText(null),
                nodo.path("subtype").asText(nodo.path("type").asText()),
                // Lo que otro campo puede ocultar no se exige aquí: lo exige el servidor cuando se muestra.
                reglas.path("required").asBoolean() && !nodo.has("conditional"),
                reglas.hasNonNull("maxLength") ? reglas.path("maxLength").asInt() : null,
                opciones,
                ocultoSi(nodo));
    }

    private static @Nullable String ocultoSi(JsonNode nodo) {
        return nodo.path("conditional").path("hide").asText(null);
    }
}
