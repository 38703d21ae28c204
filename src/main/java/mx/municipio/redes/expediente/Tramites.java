package mx.municipio.redes.expediente;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.municipio.redes.errores.NoEncontradoException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Los trámites que el programa ofrece. */
@Component
public class Tramites {

    private final ObjectProvider<Tramite> tramites;

    Tramites(ObjectProvider<Tramite> tramites) {
        this.tramites = tramites;
    }

    public Stream<Tramite> todos() {
        return tramites.orderedStream();
    }

    /** @throws NoEncontradoException si ningún trámite tiene esa clave de proceso */
    public Tramite deProceso(String proceso) {
        return todos().filter(tramite -> tramite.proceso().equals(proceso))
                .findFirst()
                .orElseThrow(() -> new NoEncontradoException("No existe el trámite «" + proceso + "»."));
    }

    /** @throws NoEncontradoException si ningún trámite tiene esa ruta en la API */
    public Tramite deRuta(String ruta) {
        return todos().filter(tramite -> tramite.ruta().equals(ruta))
                .findFirst()
                .orElseThrow(() -> new NoEncontradoException("No existe el trámite «" + ruta + "»."));
    }

    List<String> deOficinas(Set<String> grupos) {
        return todos().filter(tramite -> tramite.oficinas().stream().anyMatch(grupos::contains))
                .map(Tramite::proceso)
                .toList();
    }
}
