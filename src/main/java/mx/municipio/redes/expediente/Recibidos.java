package mx.municipio.redes.expediente;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import mx.municipio.redes.plazos.Plazo;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Los expedientes recibidos en un periodo, sin nada de lo que en ellos se dice ni de quién: sirven para contarlos. */
@Component
public class Recibidos {

    /** @param plazo el notificado; nulo si la norma no fija plazo */
    public record Recibido(
            String folio, String proceso, String estado, LocalDate recepcionLegal, @Nullable Plazo plazo) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ZoneId zona;

    Recibidos(JdbcClient jdbc, ObjectMapper json, ZoneId zona) {
        this.jdbc = jdbc;
        this.json = json;
        this.zona = zona;
    }

    public List<Recibido> en(Corte corte) {
        return consulta("e.folio, e.proceso, e.estado, e.recepcion_legal, e.plazo FROM expediente e", "", corte)
                .query((fila, n) -> recibido(fila))
                .list();
    }

    /** Cuando empieza el primer día. */
    public Instant desde(Corte corte) {
        return corte.desde().atStartOfDay(zona).toInstant();
    }

    /** @param que lo que sigue a {@code SELECT}, con el expediente como {@code e} */
    JdbcClient.StatementSpec consulta(String que, String ademas, Corte corte) {
        return jdbc.sql("SELECT " + que + " WHERE e.recepcion >= :desde AND e.recepcion < :hasta"
                        + " AND (CAST(:organo AS VARCHAR) IS NULL OR e.organo = :organo) " + ademas)
                .param("desde", desde(corte).atOffset(ZoneOffset.UTC))
                .param(
                        "hasta",
                        corte.hasta().plusDays(1).atStartOfDay(zona).toInstant().atOffset(ZoneOffset.UTC))
                .param("organo", corte.organo());
    }

    private Recibido recibido(ResultSet fila) throws SQLException {
        String plazo = fila.getString("plazo");
        try {
            return new Recibido(
                    fila.getString("folio"),
                    fila.getString("proceso"),
                    fila.getString("estado"),
                    fila.getObject("recepcion_legal", LocalDate.class),
                    plazo == null ? null : json.readValue(plazo, Plazo.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
