package mx.municipio.redes.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Lo que hicieron las personas de una historia, paso por paso; cómo se escribe lo dice el propio archivo. */
record Libreto(Object comun, List<Paso> pasos) {

    /**
     * Lo que una persona hizo: presentar, completar una tarea, agregar un archivo o pedir otra cosa a la API.
     *
     * @param renglon el suyo en el archivo
     * @param el fecha y hora locales
     * @param con lo que escribió
     * @param hoja lo que envió en una hoja de cálculo
     * @param caso con qué nombre se llamó antes al suyo
     * @param cuenta la del caso, si no tiene nombre
     * @param llama cómo se le llama desde aquí
     * @param niega la cláusula con que se le niega
     */
    record Paso(
            int renglon,
            String el,
            String como,
            @Nullable String presenta,
            @Nullable String completa,
            @Nullable String agrega,
            @Nullable String pide,
            @Nullable Map<String, Object> con,
            @Nullable String hoja,
            @Nullable String caso,
            @Nullable String cuenta,
            @Nullable String llama,
            @Nullable String niega) {

        LocalDateTime hora() {
            return LocalDateTime.parse(el, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        }
    }

    static Libreto leer(Resource archivo) {
        try (InputStream texto = archivo.getInputStream()) {
            return new ObjectMapper().convertValue(yaml().load(texto), Libreto.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml yaml() {
        var carga = new LoaderOptions();
        var salida = new DumperOptions();
        return new Yaml(new ConRenglon(carga), new Representer(salida), salida, carga, new Literal());
    }

    /** Cada paso sabe en qué renglón está. */
    private static final class ConRenglon extends SafeConstructor {

        ConRenglon(LoaderOptions carga) {
            super(carga);
        }

        @Override
        protected void constructMapping2ndStep(MappingNode nodo, Map<Object, Object> paso) {
            super.constructMapping2ndStep(nodo, paso);
            if (paso.containsKey("como")) {
                paso.put("renglon", nodo.getStartMark().getLine() + 1);
            }
        }
    }

    /** Una fecha es el texto con que se escribe, y «NO» no es falso. */
    private static final class Literal extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("\\d+"), "0123456789");
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
