package mx.municipio.redes.padron;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Los dos administradores en funciones (SR-2); nulo el que falta. */
public record Pareja(@Nullable Persona titular, @Nullable Persona suplente) {

    /** Los que hay de los dos. */
    public Stream<Persona> personas() {
        return Stream.of(Optional.ofNullable(titular), Optional.ofNullable(suplente))
                .flatMap(Optional::stream);
    }

    /** Por ejemplo «Ana Ruiz (titular) y Luis Mora (suplente)». */
    public String enPalabras() {
        return (titular == null ? "titular vacante" : titular.nombre() + " (titular)") + " y "
                + (suplente == null ? "suplente vacante" : suplente.nombre() + " (suplente)");
    }

    /** Las claves de acceso de los que hay, el titular primero. */
    public List<String> usuarios() {
        return personas().map(Persona::usuario).toList();
    }

    public boolean completa() {
        return titular != null && suplente != null;
    }
}
