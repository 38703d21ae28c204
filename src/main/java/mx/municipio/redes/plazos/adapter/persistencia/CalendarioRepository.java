package mx.municipio.redes.plazos.adapter.persistencia;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.municipio.redes.plazos.domain.DiaInhabil;
import mx.municipio.redes.plazos.domain.DiasLocales;
import mx.municipio.redes.plazos.domain.RegistroDeDias;
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

    CalendarioRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
    @Transactional(propagation = Propagation.MANDATORY)
    public void registrar(Movimiento movimiento, DiaInhabil dia, Optional<String> acuerdo) {
        int previa = jdbc.sql("SELECT COALESCE(MAX(version), 0) FROM dia_inhabil_version WHERE fecha = ?")
                .param(dia.fecha())
                .query(Integer.class)
                .single();
        jdbc.sql("INSERT INTO dia_inhabil_version (fecha, version, tipo, motivo, fundamento, provisional, acuerdo)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        dia.fecha(),
                        previa + 1,
                        movimiento.name(),
                        dia.motivo(),
                        dia.fundamento(),
                        dia.provisional(),
                        acuerdo.orElse(null))
                .update();
    }

    private static DiaInhabil dia(ResultSet fila) throws SQLException {
        return new DiaInhabil(
                fila.getObject("fecha", LocalDate.class),
                fila.getString("motivo"),
                fila.getString("fundamento"),
                fila.getBoolean("provisional"));
    }
}
