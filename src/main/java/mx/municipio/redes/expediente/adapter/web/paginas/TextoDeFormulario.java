package mx.municipio.redes.expediente.adapter.web.paginas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * El texto de un formulario, en las partes que la plantilla escribe como texto: títulos, párrafos, listas numeradas y
 * negritas, que es lo que usan los formularios de inicio. Nada de él llega a la página como HTML.
 */
public record TextoDeFormulario(List<Bloque> bloques) {

    private static final Pattern DESCONOCIDO =
            Pattern.compile("[<`_|\\\\]|\\{\\{|]\\(|(?<!\\*)\\*(?!\\*)|^\\s*[-+>#]\\s|^#{1,2}\\s", Pattern.MULTILINE);
    private static final Pattern NUMERADO = Pattern.compile("^\\d+\\.\\s+");

    /** Qué es un bloque. */
    public enum Clase {
        TITULO,
        PARRAFO,
        LISTA
    }

    /** Un título o un párrafo, de un renglón, o una lista. */
    public record Bloque(Clase clase, List<List<Trozo>> renglones) {}

    /** Texto seguido, con énfasis o sin él. */
    public record Trozo(String texto, boolean fuerte) {}

    /** @throws IllegalArgumentException si usa algo que aquí no se sabe mostrar */
    static TextoDeFormulario leer(String texto) {
        if (DESCONOCIDO.matcher(texto).find()) {
            throw new IllegalArgumentException("No se sabe mostrar este texto de un formulario: " + texto);
        }
        return new TextoDeFormulario(Arrays.stream(texto.strip().split("\\n{2,}"))
                .map(TextoDeFormulario::bloque)
                .toList());
    }

    private static Bloque bloque(String texto) {
        if (texto.startsWith("### ")) {
            return new Bloque(Clase.TITULO, List.of(trozos(texto.substring(4))));
        }
        List<String> renglones = texto.lines().toList();
        if (renglones.stream().allMatch(renglon -> NUMERADO.matcher(renglon).find())) {
            return new Bloque(
                    Clase.LISTA,
                    renglones.stream()
                            .map(renglon -> trozos(NUMERADO.matcher(renglon).replaceFirst("")))
                            .toList());
        }
        return new Bloque(Clase.PARRAFO, List.of(trozos(String.join(" ", renglones))));
    }

    private static List<Trozo> trozos(String renglon) {
        String[] partes = renglon.split("\\*\\*", -1);
        if (partes.length % 2 == 0) {
            throw new IllegalArgumentException("Hay una negrita sin cerrar: " + renglon);
        }
        List<Trozo> trozos = new ArrayList<>();
        for (int i = 0; i < partes.length; i++) {
            if (!partes[i].isEmpty()) {
                trozos.add(new Trozo(partes[i], i % 2 == 1));
            }
        }
        return List.copyOf(trozos);
    }
}
