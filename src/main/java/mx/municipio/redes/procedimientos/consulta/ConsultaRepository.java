package mx.municipio.redes.procedimientos.consulta;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.expediente.Expediente;
import mx.municipio.redes.expediente.Expedientes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsultaRepository implements Consultas {

    private final JdbcClient jdbc;
    private final Expedientes expedientes;

    ConsultaRepository(JdbcClient jdbc, Expedientes expedientes) {
        this.jdbc = jdbc;
        this.expedientes = expedientes;
    }

    @Override
    public void agregar(String folio, Contenido contenido, String sha256) {
        jdbc.sql("INSERT INTO consulta (folio, contenido, fuente, fecha_prevista, duda, clase, elemento_personal,"
                        + " elemento_objetivo, elemento_temporal, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        folio,
                        contenido.texto(),
                        contenido.fuente(),
                        contenido.fechaPrevista(),
                        contenido.duda(),
                        contenido.clase().name(),
                        contenido.elementoPersonal(),
                        contenido.elementoObjetivo(),
                        contenido.elementoTemporal(),
                        sha256)
                .update();
    }

    @Override
    public Consulta exigir(String folio) {
        return expedientes
                .buscar(folio)
                .map(this::consulta)
                .orElseThrow(() -> new NoEncontradoException("No hay consulta con el folio «" + folio + "»."));
    }

    @Override
    public Consulta bloquear(String folio) {
        return consulta(expedientes.bloquear(folio));
    }

    @Override
    public List<String> enEspera() {
        return jdbc.sql("SELECT c.folio FROM consulta c JOIN expediente e ON e.folio = c.folio"
                        + " WHERE e.estado = 'ENVIADA' ORDER BY c.folio")
                .query(String.class)
                .list();
    }

    @Override
    public void anotarRespuesta(String folio, Respuesta respuesta, String motivo, Instant cuando) {
        jdbc.sql("UPDATE consulta SET respuesta = ?, motivo = ?, respondida_el = ? WHERE folio = ?")
                .params(respuesta.name(), motivo, cuando.atOffset(ZoneOffset.UTC), folio)
                .update();
    }

    @Override
    public void anotarOpinion(String folio, Opinion opinion, String motivo, Instant cuando) {
        jdbc.sql("UPDATE consulta SET opinion = ?, motivo_opinion = ?, opinada_el = ? WHERE folio = ?")
                .params(opinion.name(), motivo, cuando.atOffset(ZoneOffset.UTC), folio)
                .update();
    }

    @Override
    public Instant respondidaEl(String folio) {
        return jdbc.sql("SELECT respondida_el FROM consulta WHERE folio = ?")
                .param(folio)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Override
    public boolean opinada(String folio) {
        return jdbc.sql("SELECT COUNT(*) FROM consulta WHERE folio = ? AND opinion IS NOT NULL")
                        .param(folio)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public void anotarPublicacion(String folio, String direccion, Instant publicadoEl) {
        jdbc.sql("UPDATE consulta SET direccion = ?, publicado_el = ? WHERE folio = ?")
                .params(direccion, publicadoEl.atOffset(ZoneOffset.UTC), folio)
                .update();
    }

    @Override
    public boolean anotarExtemporanea(String folio, Respuesta respuesta, String motivo, Instant cuando) {
        return jdbc.sql("UPDATE consulta SET extemporanea = ?, motivo_extemporanea = ?, extemporanea_el = ?"
                                + " WHERE folio = ? AND extemporanea IS NULL")
                        .params(respuesta.name(), motivo, cuando.atOffset(ZoneOffset.UTC), folio)
                        .update()
                == 1;
    }

    private Consulta consulta(Expediente expediente) {
        return jdbc.sql("SELECT * FROM consulta WHERE folio = ?")
                .param(expediente.folio())
                .query((fila, n) -> new Consulta(
                        expediente.folio(),
                        Objects.requireNonNull(expediente.cuenta()),
                        contenido(fila),
                        fila.getString("sha256"),
                        EstadoConsulta.valueOf(expediente.estado()),
                        Objects.requireNonNull(expediente.plazo())))
                .optional()
                .orElseThrow(
                        () -> new NoEncontradoException("No hay consulta con el folio «" + expediente.folio() + "»."));
    }

    private static Contenido contenido(ResultSet fila) throws SQLException {
        return new Contenido(
                fila.getString("contenido"),
                fila.getString("fuente"),
                fila.getObject("fecha_prevista", LocalDate.class),
                fila.getString("duda"),
                ClaseContenido.valueOf(fila.getString("clase")),
                fila.getBoolean("elemento_personal"),
                fila.getBoolean("elemento_objetivo"),
                fila.getBoolean("elemento_temporal"));
    }
}
