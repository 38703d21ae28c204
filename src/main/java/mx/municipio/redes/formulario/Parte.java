package mx.municipio.redes.formulario;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lo que un formulario muestra: un texto o un campo. */
public sealed interface Parte permits Campo, Explicacion {

    /** Las expresiones con que se oculta, la suya y las de los grupos en que está; basta que se cumpla una. */
    List<String> condiciones();

    /** Las condiciones como una sola expresión, si hay. */
    default @Nullable String ocultoSi() {
        return condiciones().isEmpty()
                ? null
                : condiciones().stream()
                        .map(condicion -> condicion.substring(1))
                        .collect(Collectors.joining(" or ", "=", ""));
    }
}
