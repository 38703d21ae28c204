package mx.municipio.redes.procedimientos.veda;

import mx.municipio.redes.expediente.Hecho;
import org.jspecify.annotations.Nullable;

/**
 * Lo que consta de la revisión de una cuenta.
 *
 * @param retiradas cuántas publicaciones se retiraron
 * @param direcciones las suyas, una por renglón
 */
@Hecho("veda-revision")
record Revision(String cuenta, long retiradas, @Nullable String direcciones) {

    /** Como se lee. */
    String enPalabras() {
        return switch ((int) Math.min(retiradas, 2)) {
            case 0 -> "No hubo publicaciones que retirar.";
            case 1 -> "Se retiró 1 publicación" + cuales();
            default -> "Se retiraron " + retiradas + " publicaciones" + cuales();
        };
    }

    private String cuales() {
        return direcciones == null || direcciones.isEmpty()
                ? "."
                : ": " + String.join(", ", direcciones.split("\\s*\\R\\s*")) + ".";
    }
}
