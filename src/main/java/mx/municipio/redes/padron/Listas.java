package mx.municipio.redes.padron;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.formulario.Campo;
import mx.municipio.redes.formulario.Formulario;
import mx.municipio.redes.formulario.TipoCampo;
import mx.municipio.redes.motor.Usuario;
import mx.municipio.redes.padron.Lista.Elegible;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Las listas de que se elige al llenar un formulario, por su nombre. */
@Component
public class Listas {

    private final Map<String, Lista> listas;

    Listas(List<Lista> listas) {
        this.listas = listas.stream().collect(Collectors.toUnmodifiableMap(Lista::nombre, Function.identity()));
    }

    /** @throws NoEncontradoException si no hay una con ese nombre */
    public List<Elegible> ofrecer(String nombre, Usuario usuario) {
        Lista lista = listas.get(nombre);
        if (lista == null) {
            throw new NoEncontradoException("No hay una lista «" + nombre + "».");
        }
        return lista.para().apply(usuario);
    }

    /** Una opción de un campo ya dibujado. */
    public record Ofrecido(String valor, String rotulo, boolean elegido) {}

    /**
     * Lo que muestra cada campo de esos que se elige de una lista, por su clave. Un valor que ya tenía y hoy no se ofrece
     * se conserva, y se dice: nadie lo cambia sin querer.
     */
    public Map<String, List<Ofrecido>> ofrecidos(
            Formulario formulario, Map<String, ? extends @Nullable Object> valores, Usuario usuario) {
        Map<String, List<Ofrecido>> porCampo = new LinkedHashMap<>();
        formulario.partes().forEach(parte -> {
            if (parte instanceof Campo campo && campo.lista() != null) {
                porCampo.put(
                        campo.clave(),
                        ofrecidos(
                                campo,
                                Objects.toString(valores.get(campo.clave()), ""),
                                ofrecer(campo.lista(), usuario)));
            }
        });
        return porCampo;
    }

    private static List<Ofrecido> ofrecidos(Campo campo, String valor, List<Elegible> elegibles) {
        boolean varios = campo.tipo() == TipoCampo.TEXTO_LARGO;
        List<String> elegidos = (varios ? valor.lines() : Stream.of(valor))
                .map(String::strip)
                .filter(uno -> !uno.isEmpty())
                .distinct()
                .toList();
        // Vacío no se deja lo que de todos modos se entendería.
        boolean sobreentender = elegidos.isEmpty() && !varios && !campo.obligatorio() && campo.vacia() == null;
        return con(
                sobreentender
                        ? elegibles.stream()
                                .filter(Elegible::sobreentendido)
                                .map(Elegible::valor)
                                .toList()
                        : elegidos,
                elegibles);
    }

    /** Esas opciones, ya elegidas las que se dicen, y con las que no están entre ellas. */
    public static List<Ofrecido> con(List<String> elegidos, List<Elegible> elegibles) {
        return Stream.concat(
                        elegibles.stream()
                                .map(elegible -> new Ofrecido(
                                        elegible.valor(),
                                        elegible.rotulo(),
                                        elegidos.stream().anyMatch(elegible.valor()::equalsIgnoreCase))),
                        elegidos.stream()
                                .filter(uno ->
                                        elegibles.stream().map(Elegible::valor).noneMatch(uno::equalsIgnoreCase))
                                .map(uno -> new Ofrecido(uno, uno + " (no está entre lo que puede elegir)", true)))
                .toList();
    }
}
