package mx.municipio.redes.portal;

import java.util.Set;

/** La persona que mira la página. */
public record Quien(String usuario, String nombre, Set<String> grupos) {

    public boolean es(String grupo) {
        return grupos.contains(grupo);
    }
}
