package mx.municipio.redes.procedimientos.regularizacion;

import org.jspecify.annotations.Nullable;

/**
 * Lo que el padrón dice de la cuenta al verificarla.
 *
 * @param correoMunicipal si el correo registrado es del dominio
 * @param sufijo si el identificador termina como la norma pide; nulo si la red no es X (AMB-13)
 * @param pareja si hay administrador titular y suplente en funciones
 */
public record Consta(boolean correoMunicipal, @Nullable Boolean sufijo, boolean pareja) {

    public String enPalabras() {
        String enX = sufijo == null ? "" : sufijo ? "; identificador con el sufijo" : "; identificador sin el sufijo";
        return (correoMunicipal ? "correo del dominio municipal" : "correo que no es del dominio municipal, o ninguno")
                + enX
                + (pareja
                        ? "; administrador titular y suplente designados."
                        : "; falta administrador titular o suplente.");
    }
}
