package mx.municipio.redes.padron;

import org.jspecify.annotations.Nullable;

/** Los dos administradores en funciones (SR-2); nulo el que falta. */
public record Pareja(@Nullable Persona titular, @Nullable Persona suplente) {

    /** Por ejemplo «Ana Ruiz (titular) y Luis Mora (suplente)». */
    public String enPalabras() {
        return (titular == null ? "titular vacante" : titular.nombre() + " (titular)") + " y "
                + (suplente == null ? "suplente vacante" : suplente.nombre() + " (suplente)");
    }

    public boolean completa() {
        return titular != null && suplente != null;
    }
}
