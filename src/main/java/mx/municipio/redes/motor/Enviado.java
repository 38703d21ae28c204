package mx.municipio.redes.motor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * Lo que se escribió en los formularios de un proceso, por la clave de sus campos; el formulario ya lo revisó.
 *
 * @param campos los que el proceso declara: otro no se puede leer
 */
public record Enviado(Map<String, Variable<?>> campos, VariableScope ambito) {

    /** Los que se declaran, separados por espacio: los que se escriben o se escogen, y los que se marcan. */
    public static Map<String, Variable<?>> campos(String textos, String casillas) {
        Map<String, Variable<?>> campos = new HashMap<>();
        for (String clave : textos.split(" ")) {
            campos.put(clave, Variable.texto(clave));
        }
        for (String clave : casillas.split(" ")) {
            campos.put(clave, Variable.logica(clave));
        }
        return Map.copyOf(campos);
    }

    /** El texto; nulo si no lo hay. */
    public @Nullable String texto(String campo) {
        return valor(campo)
                .map(String::valueOf)
                .filter(texto -> !texto.isEmpty())
                .orElse(null);
    }

    /** El texto de un campo obligatorio. */
    public String exigir(String campo) {
        return valor(campo).map(String::valueOf).orElseThrow();
    }

    public <E extends Enum<E>> E opcion(Class<E> opciones, String campo) {
        return Enum.valueOf(opciones, exigir(campo));
    }

    public boolean marcada(String campo) {
        return valor(campo).filter(Boolean.TRUE::equals).isPresent();
    }

    public @Nullable LocalDate fecha(String campo) {
        String texto = texto(campo);
        return texto == null ? null : LocalDate.parse(texto);
    }

    private Optional<?> valor(String campo) {
        return Objects.requireNonNull(campos.get(campo), campo).buscar(ambito);
    }
}
