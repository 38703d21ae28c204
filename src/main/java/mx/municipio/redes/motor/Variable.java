package mx.municipio.redes.motor;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Una variable de proceso con nombre y tipo. Solo tipos llanos (String, Boolean, Long, Double, Date): el agregado vive
 * en la base, nunca en una variable.
 */
public record Variable<T>(String nombre, Class<T> tipo) {

    public static Variable<String> texto(String nombre) {
        return new Variable<>(nombre, String.class);
    }

    public static Variable<Boolean> logica(String nombre) {
        return new Variable<>(nombre, Boolean.class);
    }

    /** De la clase con que llegue: cada vía escribe los números a su modo. */
    public static Variable<Number> numero(String nombre) {
        return new Variable<>(nombre, Number.class);
    }

    public static Variable<Date> instante(String nombre) {
        return new Variable<>(nombre, Date.class);
    }

    /** Vacío si no existe o es nula. */
    public Optional<T> buscar(VariableScope ambito) {
        return Optional.ofNullable(tipo.cast(ambito.getVariable(nombre)));
    }

    /** @throws IllegalStateException si falta: el modelo o el formulario no la escribieron */
    public T exigir(VariableScope ambito) {
        return buscar(ambito)
                .orElseThrow(() -> new IllegalStateException("Falta la variable de proceso «" + nombre + "»"));
    }

    public void escribir(VariableScope ambito, T valor) {
        ambito.setVariable(nombre, valor);
    }

    /** Lo que se vuelve a preguntar no se muestra contestado. */
    public void quitar(VariableScope ambito) {
        ambito.removeVariable(nombre);
    }
}
