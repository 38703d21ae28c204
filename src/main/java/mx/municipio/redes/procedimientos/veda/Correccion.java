package mx.municipio.redes.procedimientos.veda;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import mx.municipio.redes.errores.FormularioException;
import mx.municipio.redes.errores.TextoLibre;
import org.jspecify.annotations.Nullable;

/** Lo que la Sindicatura escribe para corregir las fechas de una veda, o confirmarlas con su acuerdo. */
record Correccion(@Nullable String inicio, @Nullable String fin, @Nullable String acuerdo) {

    /** @throws FormularioException si no es una fecha */
    LocalDate desde() {
        return fecha("inicio", "Inicio de las campañas", inicio);
    }

    /** @throws FormularioException si no es una fecha */
    LocalDate hasta() {
        return fecha("fin", "Jornada electoral", fin);
    }

    /** El acuerdo; vacío si aún no lo hay. */
    String porque() {
        return acuerdo == null || acuerdo.isEmpty()
                ? ""
                : TextoLibre.exigir("acuerdo", "Acuerdo de la autoridad electoral", acuerdo, 1000);
    }

    private static LocalDate fecha(String campo, String etiqueta, @Nullable String escrita) {
        try {
            return LocalDate.parse(TextoLibre.exigir(campo, etiqueta, escrita));
        } catch (DateTimeParseException e) {
            throw FormularioException.de(campo, etiqueta + ": debe ser una fecha, AAAA-MM-DD.");
        }
    }
}
