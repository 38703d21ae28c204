package mx.municipio.redes.directorio.adapter.persistencia;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.municipio.redes.busqueda.Palabras;
import mx.municipio.redes.directorio.application.CuentaPublica;
import mx.municipio.redes.directorio.application.CuentasPublicas;
import mx.municipio.redes.padron.EstadoCuenta;
import mx.municipio.redes.padron.HorarioEspecial;
import mx.municipio.redes.padron.HorariosEspeciales;
import mx.municipio.redes.padron.Red;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lee del padrón nada más que lo publicable. */
@Repository
class CuentasPublicasEnBase implements CuentasPublicas {

    private static final String PUBLICADA = PUBLICADOS.stream()
            .map(estado -> "'" + estado.name() + "'")
            .sorted()
            .collect(Collectors.joining(", ", " FROM cuenta WHERE estado IN (", ")"));
    private static final String COLUMNAS = "SELECT clave, organo, red, nombre, identificador, direccion, proposito,"
            + " descripcion, horario, estado, desde, hasta" + PUBLICADA;

    private record Condiciones(String sql, Map<String, Object> valores) {}

    private final JdbcClient jdbc;
    private final HorariosEspeciales horarios;

    CuentasPublicasEnBase(JdbcClient jdbc, HorariosEspeciales horarios) {
        this.jdbc = jdbc;
        this.horarios = horarios;
    }

    @Override
    public long contar(Filtro filtro) {
        Condiciones condiciones = condiciones(filtro);
        return jdbc.sql("SELECT COUNT(*)" + PUBLICADA + condiciones.sql)
                .params(condiciones.valores)
                .query(Long.class)
                .single();
    }

    @Override
    public List<CuentaPublica> listar(Filtro filtro, long desde, int cuantas) {
        Condiciones condiciones = condiciones(filtro);
        return jdbc.sql(COLUMNAS + condiciones.sql + " ORDER BY clave LIMIT :cuantas OFFSET :desde")
                .params(condiciones.valores)
                .param("cuantas", cuantas)
                .param("desde", desde)
                .query(lector())
                .list();
    }

    @Override
    public List<CuentaPublica> siguientes(String clave, int cuantas) {
        return jdbc.sql(COLUMNAS + " AND clave > ? ORDER BY clave LIMIT ?")
                .params(clave, cuantas)
                .query(lector())
                .list();
    }

    @Override
    public Optional<CuentaPublica> buscar(String clave) {
        return jdbc.sql(COLUMNAS + " AND clave = ?")
                .param(clave)
                .query(lector())
                .optional();
    }

    @Override
    public List<CuentaPublica> deDireccion(Collection<String> clavesDeDireccion) {
        return jdbc.sql(COLUMNAS + " AND (direccion_clave IN (:claves) OR identificador_clave IN (:claves))"
                        + " ORDER BY CASE WHEN estado = 'CANCELADA' THEN 1 ELSE 0 END, hasta DESC, desde DESC, clave")
                .param("claves", clavesDeDireccion)
                .query(lector())
                .list();
    }

    @Override
    public boolean hayDeYoutubeSin(String forma) {
        return !jdbc.sql("SELECT 1" + PUBLICADA + " AND red = 'YOUTUBE' AND estado <> 'CANCELADA'"
                        + " AND COALESCE(direccion_clave, '') NOT LIKE :forma"
                        + " AND COALESCE(identificador_clave, '') NOT LIKE :forma LIMIT 1")
                .param("forma", forma + "%")
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    @Override
    public boolean hayDelOrgano(String organo) {
        return !jdbc.sql("SELECT 1" + PUBLICADA + " AND organo = ? LIMIT 1")
                .param(organo)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    @Override
    public List<String> organos() {
        return jdbc.sql("SELECT DISTINCT organo" + PUBLICADA)
                .query(String.class)
                .list();
    }

    private static Condiciones condiciones(Filtro filtro) {
        StringBuilder sql = new StringBuilder();
        Map<String, Object> valores = new LinkedHashMap<>();
        if (filtro.organo() != null) {
            sql.append(" AND organo = :organo");
            valores.put("organo", filtro.organo());
        }
        if (filtro.red() != null) {
            sql.append(" AND red = :red");
            valores.put("red", filtro.red().name());
        }
        if (filtro.estado() != null) {
            sql.append(" AND estado = :estado");
            valores.put("estado", filtro.estado().name());
        }
        for (int i = 0; i < filtro.palabras().size(); i++) {
            Palabra palabra = filtro.palabras().get(i);
            sql.append(" AND (busqueda LIKE :p").append(i).append(" ESCAPE '!'");
            valores.put("p" + i, Palabras.patron(palabra.texto()));
            if (!palabra.organos().isEmpty()) {
                sql.append(" OR organo IN (:o").append(i).append(')');
                valores.put("o" + i, palabra.organos());
            }
            sql.append(')');
        }
        return new Condiciones(sql.toString(), valores);
    }

    private RowMapper<CuentaPublica> lector() {
        Map<String, HorarioEspecial> deHoy = horarios.deHoy();
        return (fila, numero) -> cuenta(fila, deHoy);
    }

    private static CuentaPublica cuenta(ResultSet fila, Map<String, HorarioEspecial> deHoy) throws SQLException {
        String organo = fila.getString("organo");
        EstadoCuenta estado = EstadoCuenta.valueOf(fila.getString("estado"));
        return new CuentaPublica(
                fila.getString("clave"),
                organo,
                Red.valueOf(fila.getString("red")),
                fila.getString("nombre"),
                fila.getString("identificador"),
                fila.getString("direccion"),
                fila.getString("proposito"),
                fila.getString("descripcion"),
                fila.getString("horario"),
                estado == EstadoCuenta.CANCELADA ? null : deHoy.get(organo),
                estado,
                fila.getObject("desde", LocalDate.class),
                fila.getObject("hasta", LocalDate.class));
    }
}
