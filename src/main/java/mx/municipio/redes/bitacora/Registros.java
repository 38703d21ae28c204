package mx.municipio.redes.bitacora;

import java.util.Set;
import mx.municipio.redes.motor.Usuario;

/** Las cadenas que no son de un expediente ni de una cuenta. */
public final class Registros {

    public static final String PADRON = "PADRON";
    public static final String CALENDARIO = "CALENDARIO";

    /** Quién dio o quitó a quién un usuario, una contraseña o un grupo. */
    public static final String ACCESOS = "ACCESOS";

    /** Dónde van los vínculos a las cuentas. */
    public static final String VINCULOS = "VINCULOS";

    /** Los actos que centralizan la difusión. */
    public static final String POLITICA = "POLITICA";

    /** Con qué instrumentos se mide. */
    public static final String INSTRUMENTOS = "INSTRUMENTOS";

    /** Qué lista de cabezas se envió cada día. */
    public static final String CABEZAS = "CABEZAS";

    private static final Set<String> TODOS =
            Set.of(PADRON, CALENDARIO, ACCESOS, VINCULOS, POLITICA, INSTRUMENTOS, CABEZAS);

    private static final Set<String> REVISAN = Set.of("sindicatura", "supervisores");

    private Registros() {}

    public static boolean es(String cadena) {
        return TODOS.contains(cadena);
    }

    /** Si la persona lee cualquier bitácora, sea de quien sea: la Sindicatura y el supervisor. */
    public static boolean revisa(Usuario usuario) {
        return REVISAN.stream().anyMatch(usuario::es);
    }
}
