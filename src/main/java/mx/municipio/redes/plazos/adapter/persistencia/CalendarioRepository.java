package mx.municipio.redes.plazos.adapter.persistencia;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.plazos.CambioDeCalendario;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.DiasLocales;
import mx.municipio.redes.plazos.domain.RegistroDeDias;
import mx.municipio.redes.plazos.domain.VersionDeDia;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Los días locales, en una tabla de versiones que solo crece. Se lee en cada cuenta: así todos los nodos ven lo mismo. */
@Repository
class CalendarioRepository implements DiasLocales, RegistroDeDias {

    private static final String VIGENTES =
            """
            SELECT v.fecha, v.motivo, v.fundamento, v.provisional FROM dia_inhabil_version v
            WHERE v.fecha %s ? AND v.tipo <> 'BAJA'
              AND v.version = (SELECT MAX(u.version) FROM dia_inhabil_version u WHERE u.fecha = v.fecha)
            ORDER BY v.fecha""";
    private static final String DESDE = VIGENTES.formatted(">=");
    private static final String DEL_DIA = VIGENTES.formatted("=");

    private final JdbcClient jdbc;
    private final Clock reloj;

    CalendarioRepository(JdbcClient jdbc, Clock reloj) {
        this.jdbc = jdbc;
        this.reloj = reloj;
    }

    @Override
    public List<DiaInhabil> desde(LocalDate fecha) {
        return jdbc.sql(DESDE).param(fecha).query((fila, n) -> dia(fila)).list();
    }

    @Override
    public Optional<DiaInhabil> buscar(LocalDate fecha) {
        return jdbc.sql(DEL_DIA).param(fecha).query((fila, n) -> dia(fila)).optional();
    }

    @Override
    public boolean tieneMovimientos() {
        return jdbc.sql("SELECT COUNT(*) FROM dia_inhabil_version")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public List<VersionDeDia> historia(LocalDate fecha) {
        return jdbc.sql("SELECT * FROM dia_inhabil_version WHERE fecha >= ? ORDER BY orden, version")
                .param(fecha)
                .query((fila, n) -> new VersionDeDia(
                        fila.getObject("fecha", LocalDate.class),
                        fila.getString("tipo").equals(Movimiento.BAJA.name()) ? null : dia(fila),
                        fila.getLong("orden") == 0 ? null : cambio(fila)))
                .list();
    }

    @Override
    public long ultimoCambio() {
        return jdbc.sql("SELECT COALESCE(MAX(orden), 0) FROM dia_inhabil_version")
                .query(Long.class)
                .single();
    }

    @Override
    public CambioDeCalendario cambio(long numero) {
        return jdbc.sql("SELECT * FROM dia_inhabil_version WHERE orden = ?")
                .param(numero)
                .query((fila, n) -> cambio(fila))
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CambioDeCalendario registrar(Movimiento movimiento, DiaInhabil dia, Optional<String> acuerdo, String actor) {
        int previa = jdbc.sql("SELECT COALESCE(MAX(version), 0) FROM dia_inhabil_version WHERE fecha = ?")
                .param(dia.fecha())
                .query(Integer.class)
                .single();
        var cambio = new CambioDeCalendario(ultimoCambio() + 1, dia.fecha(), dia.motivo(), actor, reloj.instant());
        jdbc.sql("INSERT INTO dia_inhabil_version (fecha, version, tipo, motivo, fundamento, provisional, acuerdo,"
                        + " orden, registrado, actor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        dia.fecha(),
                        previa + 1,
                        movimiento.name(),
                        dia.motivo(),
                        dia.fundamento(),
                        dia.provisional(),
                        acuerdo.orElse(null),
                        cambio.numero(),
                        cambio.registrado().atOffset(ZoneOffset.UTC),
                        actor)
                .update();
        return cambio;
    }

    private static CambioDeCalendario cambio(ResultSet fila) throws SQLException {
        return new CambioDeCalendario(
                fila.getLong("orden"),
                fila.getObject("fecha", LocalDate.class),
                fila.getString("motivo"),
                fila.getString("actor"),
                fila.getObject("registrado", OffsetDateTime.class).toInstant());
    }

    private static DiaInhabil dia(ResultSet fila) throws SQLException {
        return new DiaInhabil(
                fila.getObject("fecha", LocalDate.class),
                fila.getString("motivo"),
                fila.getString("fundamento"),
                fila.getBoolean("provisional"));
    }
}
