package mx.municipio.redes.bitacora;

import java.util.Set;

/** Las cadenas que no son de un expediente ni de una cuenta. */
public final class Registros {

    public static final String PADRON = "PADRON";
    public static final String CALENDARIO = "CALENDARIO";

    /** Quién dio o quitó a quién un usuario, una contraseña o un grupo. */
    public static final String ACCESOS = "ACCESOS";

    private static final Set<String> TODOS = Set.of(PADRON, CALENDARIO, ACCESOS);

    private Registros() {}

    public static boolean es(String cadena) {
        return TODOS.contains(cadena);
    }
}
