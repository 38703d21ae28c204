package mx.municipio.redes.padron;

import org.jspecify.annotations.Nullable;

/** Los dos administradores en funciones (SR-2); nulo el que falta. */
public record Pareja(@Nullable Persona titular, @Nullable Persona suplente) {

    public boolean completa() {
        return titular != null && suplente != null;
    }
}
