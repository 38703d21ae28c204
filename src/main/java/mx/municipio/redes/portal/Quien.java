package mx.municipio.redes.portal;

import java.util.Set;
import java.util.stream.Stream;

/** La persona que mira la página. */
public record Quien(String usuario, String nombre, Set<String> grupos) {

    public boolean es(String grupo) {
        return grupos.contains(grupo);
    }

    /** Si la entrada al padrón le sirve de algo. */
    public boolean vePadron() {
        return Stream.of(
                        "titulares",
                        "administradores",
                        "comunicacion-social",
                        "sindicatura",
                        "evaluacion",
                        "supervisores")
                .anyMatch(this::es);
    }
}
