package mx.municipio.redes.padron.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import mx.municipio.redes.csv.ErroresDeHoja;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.errores.TextoLibre;
import org.jspecify.annotations.Nullable;

/** Las celdas de un renglón, con lo que de cada una está mal. */
final class Lectura {

    private final Renglon renglon;
    private final ErroresDeHoja errores;

    Lectura(Renglon renglon, ErroresDeHoja errores) {
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
        String reparo = TextoLibre.reparo(texto, false);
        if (reparo != null) {
            mal(etiqueta + ": " + reparo);
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

    /** La fecha; vacía si no la hay o, ya anotado, si no lo es. */
    Optional<LocalDate> fecha(String columna, String etiqueta) {
        try {
            return renglon.fecha(columna);
        } catch (DateTimeException e) {
            mal(etiqueta + ": «" + renglon.celda(columna).orElse("") + "» no es una fecha; escríbala como 2026-10-01.");
            return Optional.empty();
        }
    }
}
