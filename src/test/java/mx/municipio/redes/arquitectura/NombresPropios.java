package mx.municipio.redes.arquitectura;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.arquitectura.Fuentes.Archivo;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Los nombres que cada procedimiento pone, leídos de lo que aporta: lo común no debe decir ninguno. */
final class NombresPropios {

    private static final Pattern FICHA = Pattern.compile("new Ficha\\(\\s*[^,]+,\\s*\"([a-z-]+)\",\\s*\"([A-Z]+)\"");

    /** Las de una parte común, a las que también preguntan los modelos: la de la política de difusión. */
    private static final Set<String> TABLAS_COMUNES = Set.of("regimen-organo");

    /** Cada nombre, y cómo se le reconoce en un texto. */
    private final Map<String, Pattern> nombres = new LinkedHashMap<>();

    static NombresPropios delProyecto() {
        var propios = new NombresPropios();
        Fuentes.rutas(Path.of("bpmn"), ".bpmn").forEach(propios::modelo);
        Fuentes.rutas(Path.of("forms"), ".form").forEach(ruta -> propios.palabra(Fuentes.sinExtension(ruta)));
        carpetas().forEach(propios::carpeta);
        Fuentes.rutas(Fuentes.PROCEDIMIENTOS, ".java")
                .forEach(ruta -> FICHA.matcher(Fuentes.texto(ruta)).results().forEach(ficha -> {
                    propios.nombre("/" + ficha.group(1), "/" + ficha.group(1) + "(?![\\w-])");
                    propios.nombre(ficha.group(2), "(?<![\\w-])" + ficha.group(2) + "(?:-|$)");
                }));
        return propios;
    }

    /** El proceso, sus mensajes, sus tareas y las tablas a que pregunta; y en sus palabras, sus sucesos, sus oficios y sus correos. */
    private void modelo(Path ruta) {
        BpmnModelInstance modelo = Bpmn.readModelFromFile(ruta.toFile());
        modelo.getModelElementsByType(Process.class).forEach(proceso -> palabra(proceso.getId()));
        modelo.getModelElementsByType(Message.class).forEach(mensaje -> palabra(mensaje.getName()));
        modelo.getModelElementsByType(UserTask.class).forEach(tarea -> palabra(tarea.getId()));
        modelo.getModelElementsByType(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaDecisionRef)
                .filter(tabla -> !TABLAS_COMUNES.contains(tabla))
                .forEach(this::palabra);
        Path textos = Path.of("src/main/resources/textos", Fuentes.sinExtension(ruta) + ".properties");
        if (!Files.exists(textos)) {
            // Lo que solo inicia otro proceso no dice nada a nadie.
            return;
        }
        var palabras = new Properties();
        try (var lector = Files.newBufferedReader(textos)) {
            palabras.load(lector);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        palabras.stringPropertyNames().stream()
                .filter(clave -> clave.matches("(?:suceso|oficio|correo)\\..+"))
                .forEach(clave -> palabra(clave.substring(clave.indexOf('.') + 1)));
    }

    /** Una carpeta se llama con una palabra de todos los días: solo es un nombre en una propiedad o un paquete. */
    private void carpeta(String carpeta) {
        nombre(carpeta, "(?:redes|procedimientos)\\." + carpeta + "(?!\\w)");
    }

    private void palabra(String palabra) {
        nombre(palabra, "(?<![\\w-])" + Pattern.quote(palabra) + "(?![\\w-])");
    }

    private void nombre(String nombre, String patron) {
        nombres.put(nombre, Pattern.compile(patron));
    }

    Set<String> todos() {
        return nombres.keySet();
    }

    /** «archivo: nombre» de cada uno que un literal del código dice. */
    Set<String> dichos(List<Archivo> fuentes) {
        return dichos(fuentes, Archivo::nombre, Archivo::textos);
    }

    /**
     * «archivo: nombre» de cada uno que una plantilla dice; aparte, las de un procedimiento: las que su código nombra o
     * se llaman como su proceso, su correo o su oficio.
     */
    Set<String> dichosEnPlantillas(List<Archivo> procedimientos) {
        Set<String> suyas = procedimientos.stream()
                .flatMap(archivo -> archivo.textos().stream())
                .collect(Collectors.toSet());
        todos().forEach(nombre -> suyas.add(nombre.toLowerCase(Locale.ROOT).replace('_', '-')));
        List<Path> comunes = Fuentes.rutas(Path.of("src/main/resources/templates"), "").stream()
                .filter(ruta -> !suyas.contains(Fuentes.sinExtension(ruta)))
                .toList();
        return dichos(comunes, ruta -> ruta.getFileName().toString(), ruta -> List.of(Fuentes.texto(ruta)));
    }

    private <T> Set<String> dichos(List<T> donde, Function<T, String> lugar, Function<T, List<String>> textos) {
        Set<String> dichos = new TreeSet<>();
        for (T uno : donde) {
            for (String texto : textos.apply(uno)) {
                nombres.forEach((nombre, patron) -> {
                    if (patron.matcher(texto).find()) {
                        dichos.add(lugar.apply(uno) + ": " + nombre);
                    }
                });
            }
        }
        return dichos;
    }

    private static List<String> carpetas() {
        try (Stream<Path> carpetas = Files.list(Fuentes.PROCEDIMIENTOS)) {
            return carpetas.map(carpeta -> carpeta.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
