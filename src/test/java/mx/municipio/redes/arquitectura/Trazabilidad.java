package mx.municipio.redes.arquitectura;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mx.municipio.redes.arquitectura.Fuentes.Archivo;
import mx.municipio.redes.arquitectura.Fuentes.Elemento;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.yaml.snakeyaml.Yaml;

/** De cada cláusula, qué la decide, dónde se cumple y qué lo prueba. */
final class Trazabilidad {

    private static final String COMANDO = "./mvnw -q test -Dtest=TrazabilidadTest -Dtrazabilidad.escribir=true";

    private static final Pattern ID = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:-[A-Za-z0-9]+)+");

    /** Las cláusulas con que empieza el título de una prueba. */
    private static final Pattern INVOCADAS =
            Pattern.compile("^(?:(?:" + ID.pattern() + "|criterios? \\d+|requisitos \\d+),?\\s*)+:\\s*");

    /** Los criterios de aceptación de la norma que una prueba dice cumplir. */
    private static final Pattern CRITERIO = Pattern.compile("(?i)\\bcriterio (\\d+)\\b");

    private static final Pattern CASO_DE_USO = Pattern.compile("\\.(?:procedimientos|application|adapter)\\.");

    private static final int LARGO_DEL_TITULO = 90;

    private static final Set<String> SON_PRUEBA =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate", "Property", "Example");

    /**
     * Donde una cláusula se nombra.
     *
     * @param que el método o la clase, el elemento del modelo o el título de la prueba
     * @param regla si es código que decide y no un caso de uso
     */
    private record Lugar(Path ruta, String que, boolean regla) implements Comparable<Lugar> {

        private static final Comparator<Lugar> ORDEN =
                Comparator.comparing(Lugar::archivo).thenComparing(Lugar::que).thenComparing(Lugar::ruta);

        String archivo() {
            return ruta.getFileName().toString();
        }

        @Override
        public int compareTo(Lugar otro) {
            return ORDEN.compare(this, otro);
        }
    }

    /**
     * Una cláusula, como la trae su perfil.
     *
     * @param perfil el del municipio cuya norma la manda
     * @param texto su paráfrasis
     */
    private record Clausula(String perfil, String texto) {}

    /** Por id, en el orden de la norma. */
    private final Map<String, Clausula> clausulas = new LinkedHashMap<>();

    /** Por qué no se hace cumplir. */
    private final Map<String, String> fuera = new TreeMap<>();

    /** Qué parte no se hace cumplir, y por qué. */
    private final Map<String, String> salvo = new TreeMap<>();

    private final Map<String, Set<Lugar>> modelos = new TreeMap<>();
    private final Map<String, Set<Lugar>> codigo = new TreeMap<>();
    private final Map<String, Set<Lugar>> pruebas = new TreeMap<>();
    private final Set<Integer> criterios = new TreeSet<>();
    private final List<String> desconocidas = new ArrayList<>();

    static Trazabilidad delProyecto() {
        var trazabilidad = new Trazabilidad();
        Fuentes.rutas(Path.of("src/main/resources/normas"), ".yaml")
                .forEach(ruta -> trazabilidad.perfil(Fuentes.sinExtension(ruta), Fuentes.texto(ruta)));
        trazabilidad.alcance(Fuentes.texto(Path.of("src/test/resources/norma/alcance.yaml")));
        Fuentes.rutas(Path.of("bpmn"), "mn").forEach(ruta -> trazabilidad.modelo(ruta, propiedades(ruta)));
        Fuentes.leer(Path.of("src/main/java")).forEach(trazabilidad::codigo);
        Fuentes.leer(Path.of("src/test/java")).forEach(trazabilidad::prueba);
        return trazabilidad;
    }

    /** @param yaml perfil de un municipio; de una cláusula común a varios vale la primera paráfrasis */
    void perfil(String nombre, String yaml) {
        Map<String, Map<String, List<Map<String, String>>>> perfil = new Yaml().load(yaml);
        perfil.getOrDefault("norma", Map.of())
                .getOrDefault("clausulas", List.of())
                .forEach(clausula -> clausulas.putIfAbsent(
                        String.valueOf(clausula.get("id")),
                        new Clausula(nombre, String.valueOf(clausula.get("texto")))));
    }

    /** @param yaml de qué cláusulas el programa no hace nada ({@code fuera}), o no todo ({@code salvo}), y por qué */
    void alcance(String yaml) {
        Map<String, Map<String, String>> alcance = new Yaml().load(yaml);
        fuera.putAll(alcance.getOrDefault("fuera", Map.of()));
        salvo.putAll(alcance.getOrDefault("salvo", Map.of()));
        Stream.of(fuera, salvo)
                .flatMap(razones -> razones.keySet().stream())
                .filter(id -> !clausulas.containsKey(id))
                .forEach(id -> desconocidas.add(id + " en lo que queda fuera"));
    }

    /** @param propiedades valor de cada propiedad «norma», por elemento */
    void modelo(Path ruta, Map<String, String> propiedades) {
        propiedades.forEach((elemento, clausulas) -> {
            for (String id : clausulas.trim().split("[\\s,]+")) {
                reclamar(modelos, id, new Lugar(ruta, elemento, false), ruta.getFileName() + "#" + elemento);
            }
        });
    }

    void codigo(Archivo archivo) {
        for (Elemento elemento : archivo.elementos()) {
            elemento.textos("Clausula")
                    .forEach(id -> reclamar(
                            codigo,
                            id,
                            new Lugar(archivo.ruta(), elemento.nombre(), esRegla(archivo, elemento)),
                            elemento.nombre()));
        }
    }

    /** Lo que Spring no conoce (registros, enumeraciones, reglas) y la cara de una parte común, que otros usan. */
    private static boolean esRegla(Archivo archivo, Elemento elemento) {
        return !elemento.componente()
                || !CASO_DE_USO.matcher(archivo.paquete() + ".").find();
    }

    /** Solo cuenta lo que se ejecuta: ni una prueba apagada ni un método que no es prueba. */
    void prueba(Archivo archivo) {
        for (Elemento elemento : archivo.elementos()) {
            boolean corre = !elemento.apagado()
                    && (elemento.metodo().isEmpty()
                            || elemento.anotaciones().keySet().stream().anyMatch(SON_PRUEBA::contains));
            if (corre) {
                for (String anotacion : List.of("DisplayName", "Label")) {
                    elemento.textos(anotacion).forEach(titulo -> citar(archivo, titulo));
                }
            }
        }
    }

    private void reclamar(Map<String, Set<Lugar>> donde, String id, Lugar lugar, String dicho) {
        if (clausulas.containsKey(id)) {
            donde.computeIfAbsent(id, nuevo -> new TreeSet<>()).add(lugar);
        } else {
            desconocidas.add(id + " en " + dicho);
        }
    }

    private void citar(Archivo archivo, String titulo) {
        CRITERIO.matcher(titulo).results().forEach(criterio -> criterios.add(Integer.valueOf(criterio.group(1))));
        ID.matcher(titulo).results().map(MatchResult::group).forEach(id -> {
            if (clausulas.containsKey(id)) {
                pruebas.computeIfAbsent(id, nuevo -> new TreeSet<>())
                        .add(new Lugar(archivo.ruta(), corto(titulo), false));
            } else if (deLaNorma(id)) {
                desconocidas.add(id + " en " + archivo.nombre() + ": " + titulo);
            }
        });
    }

    /** Lo que la prueba dice, sin las cláusulas que invoca y hasta donde quepa. */
    private static String corto(String titulo) {
        String dicho = INVOCADAS.matcher(titulo).replaceFirst("");
        return dicho.length() <= LARGO_DEL_TITULO
                ? dicho
                : dicho.substring(0, dicho.lastIndexOf(' ', LARGO_DEL_TITULO)).replaceFirst("[,;:]$", "") + "…";
    }

    /** «NT10-CG-VII» es un rubro, no una cláusula; «CVE-2026-77226» no es de la norma: ni cuentan ni faltan. */
    private boolean deLaNorma(String id) {
        String norma = id.substring(0, id.indexOf('-') + 1);
        return clausulas.keySet().stream().anyMatch(otra -> otra.startsWith(norma))
                && clausulas.keySet().stream().noneMatch(otra -> otra.startsWith(id + "-"));
    }

    /** Los números de los criterios de aceptación que alguna prueba nombra. */
    Set<Integer> criterios() {
        return criterios;
    }

    /** Ids que ningún perfil de la norma declara, y quién los nombra. */
    List<String> desconocidas() {
        return List.copyOf(desconocidas);
    }

    /** Cláusulas que un modelo o el código dice cumplir y ninguna prueba cita, y quién lo dice. */
    List<String> sinPrueba() {
        List<String> faltan = new ArrayList<>();
        for (String id : clausulas.keySet()) {
            Set<String> reclaman = new LinkedHashSet<>();
            lugares(modelos, id).forEach(lugar -> reclaman.add(lugar.archivo() + "#" + lugar.que()));
            lugares(codigo, id).forEach(lugar -> reclaman.add(lugar.que()));
            if (!reclaman.isEmpty() && !pruebas.containsKey(id)) {
                faltan.add(id + ": la reclama " + String.join(", ", reclaman));
            }
        }
        return faltan;
    }

    /**
     * Lo que a ese perfil le falta para cumplir su norma entera: de cada cláusula, algo que la decida o un modelo en que
     * esté, y una prueba; o la razón de quedar fuera, y entonces nada.
     */
    List<String> faltas(String perfil) {
        List<String> faltas = new ArrayList<>();
        clausulas.forEach((id, clausula) -> {
            if (!clausula.perfil().equals(perfil)) {
                return;
            }
            boolean seCumple = modelos.containsKey(id) || codigo.containsKey(id);
            boolean sePrueba = pruebas.containsKey(id);
            if (fuera.containsKey(id) && (seCumple || sePrueba)) {
                faltas.add(id + ": tiene razón para quedar fuera, y se cumple o se prueba");
            } else if (!fuera.containsKey(id) && !(seCumple && sePrueba)) {
                faltas.add(id + (seCumple ? ": nada la prueba" : ": nada la cumple, ni hay razón"));
            }
        });
        return faltas;
    }

    String documento() {
        Map<Boolean, List<String>> porTocada = clausulas.keySet().stream()
                .collect(Collectors.partitioningBy(
                        id -> Stream.of(modelos, codigo, pruebas, fuera).anyMatch(donde -> donde.containsKey(id))));
        var documento = new StringBuilder("# Trazabilidad\n\n")
                .append("De cada cláusula de la norma: primero y **en negritas lo que la decide**; después, los casos"
                        + " de uso que la aplican, dónde está en los modelos y qué la prueba. De lo que el programa no"
                        + " hace, la razón.\n\n")
                .append("La página se genera de `@Clausula`, de la propiedad `norma` de los modelos y de los títulos de"
                        + " las pruebas. Si una prueba dice que quedó atrás: `")
                .append(COMANDO)
                .append("`\n\n");
        indice(porTocada.getOrDefault(true, List.of()), documento);
        porTocada.getOrDefault(true, List.of()).forEach(id -> seccion(id, documento));
        List<String> intactas = porTocada.getOrDefault(false, List.of());
        return documento
                .append("\n## Las que el programa todavía no toca\n\n")
                .append(intactas.isEmpty() ? "Ninguna" : String.join(", ", intactas))
                .append(".\n")
                .toString();
    }

    /** Un renglón por capítulo de la norma. */
    private static void indice(List<String> ids, StringBuilder documento) {
        ids.stream()
                .collect(Collectors.groupingBy(
                        id -> id.replaceFirst("-?[^-]*$", "").replaceFirst("^(NT10-[A-Z]+).*", "$1"),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(capitulo -> documento
                        .append("- ")
                        .append(capitulo.stream()
                                .map(id -> "[" + id + "](#" + id.toLowerCase(Locale.ROOT) + ")")
                                .collect(Collectors.joining(" · ")))
                        .append("\n"));
    }

    private void seccion(String id, StringBuilder documento) {
        Map<Boolean, List<Lugar>> porRegla =
                lugares(codigo, id).stream().collect(Collectors.partitioningBy(Lugar::regla));
        List<Lugar> reglas = porRegla.getOrDefault(true, List.of());
        List<Lugar> casos = porRegla.getOrDefault(false, List.of());
        documento
                .append("\n## ")
                .append(id)
                .append("\n\n")
                .append(escapado(Objects.requireNonNull(clausulas.get(id)).texto()));
        if (!reglas.isEmpty() || !casos.isEmpty()) {
            documento
                    .append("\n\n**")
                    .append(enlaces(reglas.isEmpty() ? casos : reglas))
                    .append("**");
        }
        if (!reglas.isEmpty() && !casos.isEmpty()) {
            documento.append("\n\nLa aplican ").append(enlaces(casos)).append(".");
        }
        razon("Fuera de alcance: ", fuera.get(id), documento);
        razon("Salvo: ", salvo.get(id), documento);
        documento.append("\n");
        if (modelos.containsKey(id)) {
            documento.append("\nEn los modelos:\n\n");
            porArchivo(modelos, id, elemento -> "`" + elemento + "`", ", ", documento);
        }
        if (pruebas.containsKey(id)) {
            documento.append("\nLo prueban:\n\n");
            porArchivo(pruebas, id, Trazabilidad::escapado, "; ", documento);
        }
    }

    private static void razon(String rotulo, @Nullable String razon, StringBuilder documento) {
        if (razon != null) {
            documento.append("\n\n").append(rotulo).append(escapado(razon));
        }
    }

    private static String enlaces(List<Lugar> lugares) {
        return lugares.stream()
                .map(lugar -> "[`" + lugar.que() + "`](" + relativa(lugar.ruta()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static void porArchivo(
            Map<String, Set<Lugar>> donde,
            String id,
            UnaryOperator<String> como,
            String entre,
            StringBuilder documento) {
        SortedMap<Path, List<Lugar>> archivos = lugares(donde, id).stream()
                .collect(Collectors.groupingBy(
                        Lugar::ruta,
                        () -> new TreeMap<>(Comparator.comparing(Path::getFileName)),
                        Collectors.toList()));
        archivos.forEach((ruta, lugares) -> documento
                .append("- [")
                .append(Fuentes.sinExtension(ruta))
                .append("](")
                .append(relativa(ruta))
                .append("): ")
                .append(lugares.stream().map(Lugar::que).map(como).collect(Collectors.joining(entre)))
                .append("\n"));
    }

    private static Set<Lugar> lugares(Map<String, Set<Lugar>> donde, String id) {
        return donde.getOrDefault(id, Set.of());
    }

    /** Desde docs/. */
    private static String relativa(Path ruta) {
        return "../" + ruta.toString().replace('\\', '/');
    }

    static String comando() {
        return COMANDO;
    }

    private static String escapado(String texto) {
        return texto.replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replaceAll("\\s+", " ");
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
