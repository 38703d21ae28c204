package mx.municipio.redes.procedimientos.administradores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import mx.municipio.redes.errores.NoEncontradoException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CambioRepository implements Cambios {

    private static final String SELECT =
            "SELECT c.*, e.estado FROM cambio_administradores c JOIN expediente e ON e.folio = c.folio";

    private final JdbcClient jdbc;

    CambioRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void agregar(Cambio cambio) {
        jdbc.sql("INSERT INTO cambio_administradores (folio, organo, cuenta, tipo, saliente, entrante, fecha_efectiva,"
                        + " motivo, lote) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        cambio.folio(),
                        cambio.organo(),
                        cambio.cuenta(),
                        cambio.tipo().name(),
                        cambio.saliente(),
                        cambio.entrante(),
                        cambio.fechaEfectiva(),
                        cambio.motivo(),
                        cambio.lote())
                .update();
    }

    @Override
    public Cambio exigir(String folio) {
        return jdbc.sql(SELECT + " WHERE c.folio = ?")
                .param(folio)
                .query((fila, n) -> cambio(fila))
                .optional()
                .orElseThrow(() ->
                        new NoEncontradoException("No hay cambio de administradores con el folio «" + folio + "»."));
    }

    @Override
    public void bloquearOrgano(String organo) {
        jdbc.sql("SELECT folio FROM cambio_administradores WHERE organo = ? ORDER BY folio FOR UPDATE")
                .param(organo)
                .query(String.class)
                .list();
    }

    @Override
    public List<Cambio> delOrgano(String organo) {
        return jdbc.sql(SELECT + " WHERE c.organo = ? ORDER BY c.fecha_efectiva, c.folio")
                .param(organo)
                .query((fila, n) -> cambio(fila))
                .list();
    }

    @Override
    public void anotarConstancia(String folio, LocalDate cambiadaEl, String usuario) {
        jdbc.sql("UPDATE cambio_administradores SET cambiada_el = ?, rotada_por = ? WHERE folio = ?")
                .params(cambiadaEl, usuario, folio)
                .update();
    }

    @Override
    public void anotarAceptacion(String folio, Instant cuando) {
        jdbc.sql("UPDATE cambio_administradores SET aceptado_el = ? WHERE folio = ?")
                .params(cuando.atOffset(ZoneOffset.UTC), folio)
                .update();
    }

    private static Cambio cambio(ResultSet fila) throws SQLException {
        return new Cambio(
                fila.getString("folio"),
                fila.getString("organo"),
                fila.getString("cuenta"),
                TipoDeCambio.valueOf(fila.getString("tipo")),
                fila.getString("saliente"),
                fila.getString("entrante"),
                fila.getObject("fecha_efectiva", LocalDate.class),
                fila.getString("motivo"),
                fila.getString("lote"),
                EstadoCambio.valueOf(fila.getString("estado")),
                fila.getObject("aceptado_el") != null);
    }
}
