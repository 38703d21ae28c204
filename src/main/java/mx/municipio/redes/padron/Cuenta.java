package mx.municipio.redes.padron;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Una cuenta institucional del padrón (DEF-05). */
public record Cuenta(
        String clave,
        String organo,
        String red,
        String nombre,
        String identificador,
        String direccion,
        String proposito,
        String estado,
        LocalDate desde,
        @Nullable LocalDate hasta) {

    /** Como la lee una persona. */
    public String enPalabras() {
        return nombre + " (" + clave + ")";
    }

    public boolean vigente() {
        return estado.equals("VIGENTE");
    }
}
