package mx.municipio.redes.motor;

import java.util.Set;

/** La persona que actúa: su clave de acceso y sus grupos. */
public record Usuario(String id, Set<String> grupos) {

    public Usuario {
        grupos = Set.copyOf(grupos);
    }

    public boolean es(String grupo) {
        return grupos.contains(grupo);
    }
}
