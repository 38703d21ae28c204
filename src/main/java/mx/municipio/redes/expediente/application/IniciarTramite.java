package mx.municipio.redes.expediente.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import mx.municipio.redes.expediente.Emisiones;
import mx.municipio.redes.expediente.Tramite;
import mx.municipio.redes.motor.Motor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inicia un trámite con los datos de su formulario. */
@Component
public class IniciarTramite {

    private final Motor motor;
    private final JdbcClient jdbc;
    private final ZoneId zona;

    IniciarTramite(Motor motor, JdbcClient jdbc, ZoneId zona) {
        this.motor = motor;
        this.jdbc = jdbc;
        this.zona = zona;
    }

    /** Inicia el trámite como la persona que actúa. */
    @Transactional
    public TramiteIniciado ejecutar(Tramite tramite, Map<String, Object> datos) {
        Motor.Inicio inicio = motor.iniciar(tramite.proceso(), datos);
        return jdbc.sql("SELECT e.folio, e.proceso, e.estado, e.recepcion, e.recepcion_legal, e.vencimiento,"
                        + " d.codigo, d.emitido FROM expediente e JOIN oficio d ON d.folio = e.folio AND d.tipo = ?"
                        + " WHERE e.folio = ?")
                .params(Emisiones.ACUSE, inicio.folio())
                .query((fila, n) -> iniciado(fila))
                .single();
    }

    private TramiteIniciado iniciado(ResultSet fila) throws SQLException {
        return new TramiteIniciado(
                fila.getString("folio"),
                fila.getString("proceso"),
                fila.getString("estado"),
                Objects.requireNonNull(enZona(fila, "recepcion")),
                fila.getObject("recepcion_legal", LocalDate.class),
                enZona(fila, "vencimiento"),
                new TramiteIniciado.Acuse(fila.getString("codigo"), Objects.requireNonNull(enZona(fila, "emitido"))));
    }

    private @Nullable OffsetDateTime enZona(ResultSet fila, String columna) throws SQLException {
        OffsetDateTime instante = fila.getObject(columna, OffsetDateTime.class);
        return instante == null ? null : instante.atZoneSameInstant(zona).toOffsetDateTime();
    }
}
