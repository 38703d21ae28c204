package mx.municipio.redes.procedimientos.baja;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import mx.municipio.redes.errores.NoEncontradoException;
import mx.municipio.redes.expediente.Expedientes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BajaRepository implements Bajas {

    private final JdbcClient jdbc;
    private final Expedientes expedientes;

    BajaRepository(JdbcClient jdbc, Expedientes expedientes) {
        this.jdbc = jdbc;
        this.expedientes = expedientes;
    }

    @Override
    public void agregar(String folio, String cuenta, String motivo) {
        jdbc.sql("INSERT INTO baja (folio, cuenta, motivo) VALUES (?, ?, ?)")
                .params(folio, cuenta, motivo)
                .update();
    }

    @Override
    public Baja exigir(String folio) {
        List<Hecho> hechos = jdbc.sql("SELECT * FROM baja_paso WHERE folio = ?")
                .param(folio)
                .query((fila, n) -> new Hecho(
                        Paso.valueOf(fila.getString("paso")),
                        fila.getString("constancia"),
                        fila.getObject("fecha", LocalDate.class),
                        fila.getString("lugar"),
                        fila.getString("quien"),
                        fila.getObject("cuando", OffsetDateTime.class).toInstant()))
                .list();
        List<Evidencia> evidencias = jdbc.sql("SELECT * FROM baja_evidencia WHERE folio = ? ORDER BY paso, numero")
                .param(folio)
                .query((fila, n) -> new Evidencia(
                        Paso.valueOf(fila.getString("paso")),
                        fila.getString("anexo"),
                        fila.getString("nombre"),
                        fila.getString("sha256")))
                .list();
        return jdbc.sql("SELECT * FROM baja WHERE folio = ?")
                .param(folio)
                .query((fila, n) ->
                        new Baja(folio, fila.getString("cuenta"), fila.getString("motivo"), hechos, evidencias))
                .optional()
                .orElseThrow(() -> new NoEncontradoException("No hay baja con el folio «" + folio + "»."));
    }

    @Override
    public Baja bloquear(String folio) {
        return exigir(expedientes.bloquear(folio).folio());
    }

    @Override
    public void anotar(String folio, Hecho hecho, List<Evidencia> evidencias) {
        jdbc.sql("INSERT INTO baja_paso (folio, paso, constancia, fecha, lugar, quien, cuando)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        folio,
                        hecho.paso().name(),
                        hecho.constancia(),
                        hecho.fecha(),
                        hecho.lugar(),
                        hecho.quien(),
                        hecho.cuando().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < evidencias.size(); i++) {
            Evidencia evidencia = evidencias.get(i);
            jdbc.sql("INSERT INTO baja_evidencia (folio, paso, numero, anexo, nombre, sha256)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(
                            folio,
                            evidencia.paso().name(),
                            i + 1,
                            evidencia.anexo(),
                            evidencia.nombre(),
                            evidencia.sha256())
                    .update();
        }
    }
}
