package mx.municipio.redes.bitacora;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Los asientos de una cadena, buscados y hojeados en la base: una cuenta que publica a diario tiene miles. */
@Component
public class Asientos {

    private static final int LOTE = 500;

    private final JdbcClient jdbc;

    Asientos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long contar(String cadena, Busqueda busqueda) {
        return jdbc.sql("SELECT COUNT(*) FROM bitacora WHERE " + busqueda.sql())
                .params(busqueda.valores(cadena))
                .query(Long.class)
                .single();
    }

    /** @param recientes el último primero; si no, por su número */
    public List<Asiento> hojear(String cadena, Busqueda busqueda, boolean recientes, long salto, int cuantos) {
        return jdbc.sql("SELECT * FROM bitacora WHERE " + busqueda.sql() + " ORDER BY numero"
                        + (recientes ? " DESC" : "") + " LIMIT :cuantos OFFSET :salto")
                .params(busqueda.valores(cadena))
                .param("cuantos", cuantos)
                .param("salto", salto)
                .query((fila, n) -> Bitacora.asiento(fila))
                .list();
    }

    /** Todos los que cumplen, por su número, sin tenerlos en memoria ni retener la base mientras alguien los recibe. */
    public Stream<Asiento> todos(String cadena, Busqueda busqueda) {
        return Stream.iterate(0L, salto -> salto + LOTE)
                .map(salto -> hojear(cadena, busqueda, false, salto, LOTE))
                .takeWhile(lote -> !lote.isEmpty())
                .flatMap(List::stream);
    }

    /** Los de esos sucesos, por su número. */
    public List<Asiento> de(String cadena, List<String> sucesos) {
        return jdbc.sql("SELECT * FROM bitacora WHERE cadena = :cadena AND suceso IN (:sucesos) ORDER BY numero")
                .param("cadena", cadena)
                .param("sucesos", sucesos)
                .query((fila, n) -> Bitacora.asiento(fila))
                .list();
    }

    /** En qué cadena, y cuándo, pasó un suceso. */
    public record Ocurrido(String cadena, String suceso, Instant instante) {}

    /** Los de esos sucesos en todas las cadenas, de cada una por su número. */
    public List<Ocurrido> de(Collection<String> sucesos, Instant desde) {
        return sucesos.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT cadena, suceso, instante FROM bitacora WHERE suceso IN (:sucesos)"
                                + " AND instante >= :desde ORDER BY cadena, numero")
                        .param("sucesos", sucesos)
                        .param("desde", desde.atOffset(ZoneOffset.UTC))
                        .query((fila, n) -> new Ocurrido(
                                fila.getString(1),
                                fila.getString(2),
                                fila.getObject(3, OffsetDateTime.class).toInstant()))
                        .list();
    }

    /** El instante del más antiguo; vacío si la cadena no existe. */
    public Optional<Instant> desde(String cadena) {
        return jdbc.sql("SELECT MIN(instante) FROM bitacora WHERE cadena = ?")
                .param(cadena)
                .query((fila, n) -> Optional.ofNullable(fila.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** Los sucesos que la cadena trae. */
    public List<String> sucesos(String cadena) {
        return distintos("suceso", cadena);
    }

    /** Quienes en ella actuaron. */
    public List<String> actores(String cadena) {
        return distintos("actor", cadena);
    }

    private List<String> distintos(String columna, String cadena) {
        return jdbc.sql("SELECT DISTINCT " + columna + " FROM bitacora WHERE cadena = ? ORDER BY " + columna)
                .param(cadena)
                .query(String.class)
                .list();
    }
}
