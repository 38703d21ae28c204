package mx.municipio.redes.padron.application;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import org.jspecify.annotations.Nullable;

/** Las celdas de un renglón, con lo que de cada una está mal. */
final class Lectura {

    private final Renglon renglon;
    private final Errores errores;

    Lectura(Renglon renglon, Errores errores) {
        this.renglon = renglon;
        this.errores = errores;
    }

    void mal(String mensaje) {
        errores.agregar(renglon.numero(), mensaje);
    }

    boolean hayErrores() {
        return errores.hay(renglon.numero());
    }

    /** El texto; vacío, ya anotado, si falta o es demasiado largo. */
    String texto(String columna, String etiqueta, int maximo) {
        String texto = renglon.celda(columna).orElse("");
        if (texto.isEmpty()) {
            mal(etiqueta + ": falta.");
        } else if (texto.length() > maximo) {
            mal(etiqueta + ": no debe pasar de " + maximo + " caracteres.");
            return "";
        }
        return texto;
    }

    <E extends Enum<E>> @Nullable E opcion(String columna, String etiqueta, Class<E> tipo, boolean obligatoria) {
        Optional<String> texto = renglon.celda(columna);
        if (texto.isEmpty()) {
            if (obligatoria) {
                mal(etiqueta + ": falta.");
            }
            return null;
        }
        String clave = texto.get().toUpperCase(Locale.ROOT).replace(' ', '_');
        for (E opcion : tipo.getEnumConstants()) {
            if (opcion.name().equals(clave)) {
                return opcion;
            }
        }
        mal(etiqueta + ": «" + texto.get() + "» no es una de "
                + String.join(
                        ", ",
                        Arrays.stream(tipo.getEnumConstants()).map(Enum::name).toList()) + ".");
        return null;
    }

    /** Con la forma AAAA-MM-DD o DD/MM/AAAA, como las guarda una hoja de cálculo. */
    Optional<LocalDate> fecha(String columna, String etiqueta) {
        Optional<String> texto = renglon.celda(columna);
        if (texto.isEmpty()) {
            return Optional.empty();
        }
        String[] partes = texto.get().split("/");
        String iso = partes.length == 3 && texto.get().matches("\\d{1,2}/\\d{1,2}/\\d{4}")
                ? "%s-%02d-%02d".formatted(partes[2], Integer.parseInt(partes[1]), Integer.parseInt(partes[0]))
                : texto.get();
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            mal(etiqueta + ": «" + texto.get() + "» no es una fecha; escríbala como 2026-10-01.");
            return Optional.empty();
        }
    }
}
