package mx.municipio.redes.expediente;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.norma.Norma;
import mx.municipio.redes.textos.Textos;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Los trámites que el programa ofrece: de los que trae, los que el perfil de la norma nombra. */
@Component
public class Tramites {

    private static final Set<String> RESPONDEN = Set.of("titulares", "administradores");

    // Buscarlos en el contexto en cada petición cuesta; construirlos aquí cerraría un ciclo.
    private final Supplier<List<Tramite>> tramites;
    private final Supplier<List<Seguimiento>> seguimientos;

    private final Textos textos;
    private final Norma norma;

    Tramites(ObjectProvider<Tramite> tramites, ObjectProvider<Seguimiento> seguimientos, Textos textos, Norma norma) {
        this.textos = textos;
        this.norma = norma;
        this.tramites = SingletonSupplier.of(() -> tramites.orderedStream().toList());
        this.seguimientos =
                SingletonSupplier.of(() -> seguimientos.orderedStream().toList());
    }

    public Stream<Tramite> todos() {
        return tramites.get().stream().filter(this::esDelPerfil);
    }

    /** Las claves de proceso de todos, y de los procedimientos sin expediente, que solo tienen tareas. */
    public Stream<String> procesos() {
        return Stream.concat(
                todos().map(Tramite::proceso),
                seguimientos.get().stream().map(Seguimiento::proceso).filter(norma.procesos()::contains));
    }

    /** Los que el programa trae y la norma de este municipio no conoce. */
    public Stream<Tramite> ajenos() {
        return tramites.get().stream().filter(tramite -> !esDelPerfil(tramite));
    }

    private boolean esDelPerfil(Tramite tramite) {
        return norma.procesos().contains(tramite.proceso());
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

    /** @throws NoEncontradoException si ningún trámite con esa ruta se inicia en una hoja */
    public TramiteEnHoja enHoja(String ruta) {
        if (deRuta(ruta) instanceof TramiteEnHoja tramite) {
            return tramite;
        }
        throw new NoEncontradoException("El trámite «" + ruta + "» no se inicia en una hoja.");
    }

    /** Qué sigue en el expediente, a quién le toca y hasta cuándo, en una frase. */
    public String queSigue(Expediente expediente) {
        Sigue sigue = deProceso(expediente.proceso()).sigue(expediente);
        Map<String, String> datos = new HashMap<>(sigue.datos());
        if (expediente.plazo() != null) {
            datos.put("vencimiento", expediente.plazo().vencimientoTexto());
        }
        return textos.sigue(expediente.proceso(), sigue.caso(), datos);
    }

    /** Los que conciernen enteros a quien es de esos grupos. */
    List<String> deOficinas(Set<String> grupos) {
        boolean responde = RESPONDEN.stream().anyMatch(grupos::contains);
        return todos().filter(tramite -> (responde && tramite.deTodosLosOrganos())
                        || tramite.ficha().oficinas().stream().anyMatch(grupos::contains))
                .map(Tramite::proceso)
                .toList();
    }

    /** Los que tienen tareas para cualquier órgano. */
    List<String> conTareasEnOtrosOrganos() {
        return todos().filter(Tramite::conTareasEnOtrosOrganos)
                .map(Tramite::proceso)
                .toList();
    }
}
