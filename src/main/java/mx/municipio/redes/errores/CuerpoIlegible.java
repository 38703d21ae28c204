package mx.municipio.redes.errores;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Qué dato de un cuerpo JSON no se admitió, dicho a quien lo envió. */
final class CuerpoIlegible {

    private static final int NOMBRE_MAXIMO = 64;
    private static final String TODO = "cuerpo";

    private CuerpoIlegible() {}

    /** Vacío si lo enviado ni siquiera es JSON. */
    static Optional<ErrorCampo> explicar(@Nullable Throwable causa) {
        if (causa instanceof UnrecognizedPropertyException ajeno) {
            return error(ajeno.getPropertyName(), "no es un dato de esta petición" + conocidos(ajeno) + ".");
        }
        if (causa instanceof MismatchedInputException otroTipo) {
            if (otroTipo.getPath().isEmpty()) {
                return otroTipo.getOriginalMessage().startsWith("Trailing token")
                        ? error(TODO, "después del JSON hay algo más.")
                        : Optional.empty();
            }
            return error(
                    otroTipo.getPath().stream()
                            .map(Reference::getFieldName)
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(".")),
                    "debe ser " + tipo(otroTipo.getTargetType()) + ".");
        }
        if (causa instanceof JsonParseException mal && mal.getOriginalMessage().startsWith("Duplicate field")) {
            return error(nombreActual(mal), "viene más de una vez.");
        }
        return Optional.empty();
    }

    private static Optional<ErrorCampo> error(@Nullable String nombre, String mensaje) {
        String campo = nombre == null || nombre.isBlank() || nombre.length() > NOMBRE_MAXIMO ? TODO : nombre;
        return Optional.of(new ErrorCampo(campo, campo + ": " + mensaje));
    }

    private static String conocidos(UnrecognizedPropertyException ajeno) {
        Collection<Object> conocidos = Objects.requireNonNullElse(ajeno.getKnownPropertyIds(), List.of());
        return conocidos.isEmpty()
                ? ""
                : "; los que lleva son "
                        + conocidos.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String tipo(@Nullable Class<?> tipo) {
        if (tipo == String.class) {
            return "un texto, entre comillas";
        }
        return tipo == Boolean.class || tipo == boolean.class ? "true o false, sin comillas" : "de otro tipo";
    }

    private static @Nullable String nombreActual(JsonParseException mal) {
        try {
            return mal.getProcessor() == null ? null : mal.getProcessor().currentName();
        } catch (IOException e) {
            return null;
        }
    }
}
