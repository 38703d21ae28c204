package mx.municipio.redes.arquitectura;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mx.municipio.redes.arquitectura.Fuentes.Archivo;
import mx.municipio.redes.arquitectura.Fuentes.Elemento;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.yaml.snakeyaml.Yaml;

/** De cada cláusula, dónde se cumple y qué lo prueba. */
final class Trazabilidad {

    private static final String COMANDO = "./mvnw -q test -Dtest=TrazabilidadTest -Dtrazabilidad.escribir=true";

    private static final Pattern ID = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:-[A-Za-z0-9]+)+");

    private static final Set<String> SON_PRUEBA =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "Property", "Example");

    /** Paráfrasis por id, en el orden de la norma. */
    private final Map<String, String> textos = new LinkedHashMap<>();

    private final Map<String, Set<String>> modelos = new TreeMap<>();
    private final Map<String, Set<String>> codigo = new TreeMap<>();
    private final Map<String, Set<String>> pruebas = new TreeMap<>();
    private final List<String> desconocidas = new ArrayList<>();

    static Trazabilidad delProyecto() {
        var trazabilidad = new Trazabilidad();
        Fuentes.rutas(Path.of("src/main/resources/normas"), ".yaml")
                .forEach(ruta -> trazabilidad.perfil(Fuentes.texto(ruta)));
        Fuentes.rutas(Path.of("bpmn"), "mn").forEach(ruta -> trazabilidad.modelo(ruta, propiedades(ruta)));
        Fuentes.leer(Path.of("src/main/java")).forEach(trazabilidad::codigo);
        Fuentes.leer(Path.of("src/test/java")).forEach(trazabilidad::prueba);
        return trazabilidad;
    }

    /** @param yaml perfil de un municipio; de una cláusula común a varios vale la primera paráfrasis */
    void perfil(String yaml) {
        Map<String, Map<String, List<Map<String, String>>>> perfil = new Yaml().load(yaml);
        perfil.getOrDefault("norma", Map.of())
                .getOrDefault("clausulas", List.of())
                .forEach(clausula ->
                        textos.putIfAbsent(String.valueOf(clausula.get("id")), String.valueOf(clausula.get("texto"))));
    }

    /** @param propiedades valor de cada propiedad «norma», por elemento */
    void modelo(Path ruta, Map<String, String> propiedades) {
        propiedades.forEach((elemento, clausulas) -> {
            String lugar = ruta.getFileName() + "#" + elemento;
            for (String id : clausulas.trim().split("[\\s,]+")) {
                reclamar(modelos, id, lugar);
            }
        });
    }

    void codigo(Archivo archivo) {
        for (Elemento elemento : archivo.elementos()) {
            elemento.textos("Clausula").forEach(id -> reclamar(codigo, id, elemento.nombre()));
        }
    }

    /** Solo cuenta lo que se ejecuta: ni una prueba apagada ni un método que no es prueba. */
    void prueba(Archivo archivo) {
        for (Elemento elemento : archivo.elementos()) {
            boolean corre = !elemento.apagado()
                    && (elemento.metodo().isEmpty()
                            || elemento.anotaciones().keySet().stream().anyMatch(SON_PRUEBA::contains));
            if (corre) {
                for (String anotacion : List.of("DisplayName", "Label")) {
                    elemento.textos(anotacion).forEach(titulo -> citar(elemento.clase() + ": " + titulo, titulo));
                }
            }
        }
    }

    private void reclamar(Map<String, Set<String>> donde, String id, String lugar) {
        if (textos.containsKey(id)) {
            donde.computeIfAbsent(id, nuevo -> new LinkedHashSet<>()).add(lugar);
        } else {
            desconocidas.add(id + " en " + lugar);
        }
    }

    private void citar(String lugar, String titulo) {
        ID.matcher(titulo).results().map(hallado -> hallado.group()).forEach(id -> {
            if (textos.containsKey(id)) {
                pruebas.computeIfAbsent(id, nuevo -> new TreeSet<>()).add(lugar);
            } else if (deLaNorma(id)) {
                desconocidas.add(id + " en " + lugar);
            }
        });
    }

    /** «NT10-CG-VII» es un rubro, no una cláusula; «CVE-2026-77226» no es de la norma: ni cuentan ni faltan. */
    private boolean deLaNorma(String id) {
        String norma = id.substring(0, id.indexOf('-') + 1);
        return textos.keySet().stream().anyMatch(otra -> otra.startsWith(norma))
                && textos.keySet().stream().noneMatch(otra -> otra.startsWith(id + "-"));
    }

    /** Ids que ningún perfil de la norma declara, y quién los nombra. */
    List<String> desconocidas() {
        return List.copyOf(desconocidas);
    }

    /** Cláusulas que un modelo o el código dice cumplir y ninguna prueba cita, y quién lo dice. */
    List<String> sinPrueba() {
        List<String> faltan = new ArrayList<>();
        for (String id : textos.keySet()) {
            Set<String> reclaman = new LinkedHashSet<>(modelos.getOrDefault(id, Set.of()));
            reclaman.addAll(new TreeSet<>(codigo.getOrDefault(id, Set.of())));
            if (!reclaman.isEmpty() && !pruebas.containsKey(id)) {
                faltan.add(id + ": la reclama " + String.join(", ", reclaman));
            }
        }
        return faltan;
    }

    String documento() {
        var documento = new StringBuilder("# Trazabilidad\n\n")
                .append(
                        "De cada cláusula de la norma: dónde se cumple y qué prueba lo demuestra. Los elementos vienen de la")
                .append(" propiedad `norma` de los modelos; el código, de `@Clausula`; las pruebas, de su título.\n\n")
                .append("Esta página se genera; no se edita a mano. Si una prueba dice que quedó atrás:\n\n")
                .append("```\n")
                .append(COMANDO)
                .append("\n```\n\n")
                .append("| Cláusula | Qué dice (paráfrasis) | Modelo | Código | Pruebas |\n")
                .append("| --- | --- | --- | --- | --- |\n");
        List<String> intactas = new ArrayList<>();
        textos.forEach((id, texto) -> {
            if (!modelos.containsKey(id) && !codigo.containsKey(id) && !pruebas.containsKey(id)) {
                intactas.add(id);
                return;
            }
            documento
                    .append("| ")
                    .append(id)
                    .append(" | ")
                    .append(celda(texto))
                    .append(" | ")
                    .append(lista(modelos.getOrDefault(id, Set.of()), true))
                    .append(" | ")
                    .append(lista(new TreeSet<>(codigo.getOrDefault(id, Set.of())), true))
                    .append(" | ")
                    .append(lista(pruebas.getOrDefault(id, Set.of()), false))
                    .append(" |\n");
        });
        return documento
                .append("\nCláusulas que el programa todavía no toca: ")
                .append(intactas.isEmpty() ? "ninguna" : String.join(", ", intactas))
                .append(".\n")
                .toString();
    }

    static String comando() {
        return COMANDO;
    }

    private static String lista(Set<String> lugares, boolean codigo) {
        return lugares.stream()
                .map(lugar -> codigo ? "`" + lugar + "`" : celda(lugar))
                .collect(Collectors.joining("<br>"));
    }

    private static String celda(String texto) {
        return texto.replace("|", "\\|").replace("<", "&lt;").replaceAll("\\s+", " ");
    }

    /** El valor de la propiedad «norma» de cada elemento, en el orden del archivo. */
    private static Map<String, String> propiedades(Path ruta) {
        Map<String, String> propiedades = new LinkedHashMap<>();
        try {
            var fabrica = DocumentBuilderFactory.newInstance();
            fabrica.setNamespaceAware(true);
            NodeList nodos = fabrica.newDocumentBuilder().parse(ruta.toFile()).getElementsByTagNameNS("*", "property");
            for (int i = 0; i < nodos.getLength(); i++) {
                Element propiedad = (Element) nodos.item(i);
                // elemento > extensionElements > properties > property
                if ("norma".equals(propiedad.getAttribute("name"))
                        && propiedad.getParentNode().getParentNode().getParentNode() instanceof Element elemento) {
                    propiedades.put(elemento.getAttribute("id"), propiedad.getAttribute("value"));
                }
            }
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(ruta.toString(), e);
        }
        return propiedades;
    }
}
