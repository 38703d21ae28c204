package mx.municipio.redes.modelos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.motor.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Aquello contra lo que se mide un modelo.
 *
 * @param fuentes código de las clases del programa, por nombre simple
 * @param procesos constantes de cada clase {@code *Proceso}
 * @param formularios archivos {@code .form}, por id
 * @param clausulas ids de los perfiles de la norma
 */
record Entorno(
        Map<String, Fuente> fuentes,
        List<Proceso> procesos,
        Map<String, Formulario> formularios,
        Set<String> clausulas) {

    private static final Path CODIGO = Path.of("src/main/java");
    private static final Pattern CLAUSULA = Pattern.compile("(?m)^\\s*-\\s*\\{?\\s*id:\\s*\"?([A-Za-z0-9-]+)");

    private static final Pattern DELEGADO = Pattern.compile("@Bean\\s+JavaDelegate\\s+(\\w+)\\(");

    record Fuente(Path ruta, String codigo) {}

    /** @param textos sus constantes de texto: clave, mensajes, estados */
    record Proceso(String clase, Set<String> textos, Map<String, Class<?>> variables) {}

    static Entorno leer() {
        Map<String, Fuente> fuentes = new HashMap<>();
        for (Path ruta : archivos(CODIGO, ".java")) {
            fuentes.put(sinExtension(ruta), new Fuente(ruta, texto(ruta)));
        }
        List<Proceso> procesos = fuentes.values().stream()
                .filter(fuente -> fuente.ruta().toString().endsWith("Proceso.java"))
                .map(fuente -> proceso(fuente.ruta()))
                .toList();
        Map<String, Formulario> formularios = new HashMap<>();
        for (Path ruta : archivos(Path.of("forms"), ".form")) {
            // El de un perfil, en una carpeta suya, ocupa el lugar del común.
            if (ruta.getNameCount() == 2) {
                formularios.put(sinExtension(ruta), Formulario.leer(texto(ruta)));
            }
        }
        Set<String> clausulas = new HashSet<>();
        for (Path ruta : archivos(Path.of("src/main/resources/normas"), ".yaml")) {
            CLAUSULA.matcher(texto(ruta)).results().forEach(hallada -> clausulas.add(hallada.group(1)));
        }
        return new Entorno(fuentes, procesos, formularios, clausulas);
    }

    /** La clase que declara la clave de un proceso como constante. */
    @Nullable
    Proceso procesoDe(String clave) {
        return procesos.stream()
                .filter(proceso -> proceso.textos().contains(clave))
                .findFirst()
                .orElse(null);
    }

    /** Las que la clase del proceso de ese formulario declara. */
    Set<String> variablesDe(String formulario) {
        return procesos.stream()
                .filter(proceso -> proceso.textos().stream().anyMatch(texto -> formulario.startsWith(texto + "-")))
                .map(proceso -> proceso.variables().keySet())
                .findFirst()
                .orElseThrow();
    }

    static List<Path> archivos(Path carpeta, String extension) {
        try (Stream<Path> rutas = Files.walk(carpeta)) {
            return rutas.filter(ruta -> ruta.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String texto(Path ruta) {
        try {
            return Files.readString(ruta);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sinExtension(Path ruta) {
        String nombre = ruta.getFileName().toString();
        return nombre.substring(0, nombre.lastIndexOf('.'));
    }

    /** Los beans que los procedimientos dan a las tareas de servicio. */
    Set<String> delegados() {
        Set<String> delegados = new HashSet<>();
        fuentes.forEach((nombre, fuente) -> {
            if (nombre.endsWith("Proceso")) {
                DELEGADO.matcher(fuente.codigo()).results().forEach(hallado -> delegados.add(hallado.group(1)));
            } else if (nombre.endsWith("Delegate") && fuente.codigo().contains("@Component")) {
                delegados.add(Character.toLowerCase(nombre.charAt(0)) + nombre.substring(1));
            }
        });
        return delegados;
    }

    private static Proceso proceso(Path ruta) {
        String clase = CODIGO.relativize(ruta)
                .toString()
                .replaceAll("\\.java$", "")
                .replace(ruta.getFileSystem().getSeparator(), ".");
        Set<String> textos = new TreeSet<>();
        Map<String, Class<?>> variables = new HashMap<>();
        try {
            for (Field campo : Class.forName(clase).getDeclaredFields()) {
                if (!Modifier.isStatic(campo.getModifiers())) {
                    continue;
                }
                campo.setAccessible(true);
                if (campo.get(null) instanceof Variable<?> variable) {
                    variables.put(variable.nombre(), variable.tipo());
                } else if (campo.get(null) instanceof Map<?, ?> varias) {
                    varias.values().forEach(una -> {
                        if (una instanceof Variable<?> variable) {
                            variables.put(variable.nombre(), variable.tipo());
                        }
                    });
                } else if (campo.get(null) instanceof String constante) {
                    textos.add(constante);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(clase, e);
        }
        return new Proceso(clase, textos, variables);
    }
}
