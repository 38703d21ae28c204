package mx.municipio.redes.arquitectura;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.municipio.redes.arquitectura.Fuentes.Archivo;

/** De quién es cada tabla y quién la nombra, según el SQL escrito en el código. */
final class Tablas {

    private static final Pattern CREADA = Pattern.compile("CREATE TABLE (\\w+)");
    private static final Pattern RENOMBRADA = Pattern.compile("ALTER TABLE (\\w+) RENAME TO (\\w+)");
    private static final Pattern ESCRITA = Pattern.compile("\\b(?:INSERT|MERGE)\\s+INTO\\s+(\\w+)");
    private static final Pattern NOMBRADA = Pattern.compile("\\b(?:FROM|JOIN|(?<!FOR )UPDATE|INTO)\\s+(\\w+)");

    private final Set<String> creadas;

    /** @param migraciones el SQL que crea las tablas */
    Tablas(List<String> migraciones) {
        creadas = migraciones.stream()
                .flatMap(sql -> CREADA.matcher(sql).results())
                .map(hallada -> hallada.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        migraciones.stream().flatMap(sql -> RENOMBRADA.matcher(sql).results()).forEach(hallada -> {
            creadas.remove(hallada.group(1));
            creadas.add(hallada.group(2));
        });
    }

    static Tablas delProyecto() {
        return new Tablas(Fuentes.rutas(Path.of("src/main/resources/db/migration"), ".sql").stream()
                .map(Fuentes::texto)
                .toList());
    }

    /** Qué parte le agrega renglones; y si ninguna, porque los trae su migración, qué parte la nombra. */
    private Map<String, Set<String>> duenas(List<Archivo> fuentes) {
        Map<String, Set<String>> escriben = partes(fuentes, ESCRITA);
        Map<String, Set<String>> nombran = partes(fuentes, NOMBRADA);
        escriben.replaceAll((tabla, partes) -> partes.isEmpty() ? nombran.get(tabla) : partes);
        return escriben;
    }

    private Map<String, Set<String>> partes(List<Archivo> fuentes, Pattern patron) {
        Map<String, Set<String>> partes = new TreeMap<>();
        creadas.forEach(tabla -> partes.put(tabla, new TreeSet<>()));
        fuentes.forEach(archivo -> halladas(archivo, patron)
                .forEach(tabla -> partes.getOrDefault(tabla, new TreeSet<>()).add(Fuentes.parte(archivo.paquete()))));
        return partes;
    }

    /** «tabla: partes» de cada una que no es de una sola. */
    Set<String> sinUnaDuena(List<Archivo> fuentes) {
        return duenas(fuentes).entrySet().stream()
                .filter(tabla -> tabla.getValue().size() != 1)
                .map(tabla -> tabla.getKey() + ": " + String.join(", ", tabla.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** «archivo: tabla» de cada una que el código de una parte nombra y es de otra. */
    Set<String> ajenas(List<Archivo> fuentes) {
        Map<String, Set<String>> duenas = duenas(fuentes);
        Set<String> ajenas = new TreeSet<>();
        for (Archivo archivo : fuentes) {
            for (String tabla : halladas(archivo, NOMBRADA)) {
                if (!duenas.getOrDefault(tabla, Set.of()).contains(Fuentes.parte(archivo.paquete()))) {
                    ajenas.add(archivo.nombre() + ": " + tabla);
                }
            }
        }
        return ajenas;
    }

    private Set<String> halladas(Archivo archivo, Pattern patron) {
        return archivo.textos().stream()
                .flatMap(texto -> patron.matcher(texto).results())
                .map(hallada -> hallada.group(1))
                .filter(creadas::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
