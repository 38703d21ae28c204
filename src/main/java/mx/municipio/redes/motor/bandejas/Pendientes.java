package mx.municipio.redes.motor.bandejas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.municipio.redes.busqueda.Palabras;
import mx.municipio.redes.motor.Usuario;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Las tareas abiertas que a una persona le tocan, por sí o por su oficina, las tenga o no un colega. */
@Component
public class Pendientes {

    /**
     * Una tarea abierta.
     *
     * @param folio el de su caso; nulo si su caso no tiene expediente
     * @param vence primer instante después de su plazo; nulo si no lo tiene
     * @param vencimiento el mismo, en palabras
     * @param responsable quién la tiene tomada
     */
    public record Pendiente(
            String id,
            String nombre,
            String proceso,
            @Nullable String folio,
            @Nullable String asunto,
            @Nullable String organo,
            @Nullable Instant vence,
            @Nullable String vencimiento,
            @Nullable String responsable) {}

    /**
     * Cuáles. Lo nulo o vacío no restringe.
     *
     * @param organo su nombre, como lo muestra la lista
     * @param venceAntes las que vencen antes de ese instante, y las ya vencidas
     * @param palabras todas deben estar en el nombre, el folio, el asunto o el órgano, sin acentos ni mayúsculas
     */
    public record Filtro(
            @Nullable String proceso, @Nullable String organo, @Nullable Instant venceAntes, String palabras) {

        public static final Filtro TODO = new Filtro(null, null, null, "");
    }

    private static final String LE_TOCA =
            """
             FROM ACT_RU_TASK T JOIN ACT_RE_PROCDEF D ON D.ID_ = T.PROC_DEF_ID_
             WHERE EXISTS (SELECT 1 FROM ACT_RU_IDENTITYLINK L WHERE L.TASK_ID_ = T.ID_ AND L.TYPE_ = 'candidate'
                AND (L.USER_ID_ = :usuario OR L.GROUP_ID_ IN (:grupos)))
            """;

    private static final String EN_ORDEN =
            " ORDER BY CASE WHEN T.DUE_DATE_ IS NULL THEN 1 ELSE 0 END, T.DUE_DATE_, T.CREATE_TIME_, T.ID_";

    private static final List<String> DATOS =
            List.of(DatosEnLaLista.FOLIO, DatosEnLaLista.ASUNTO, DatosEnLaLista.ORGANO, DatosEnLaLista.VENCIMIENTO);

    private final JdbcClient jdbc;

    Pendientes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long contar(Usuario usuario, Filtro filtro) {
        return consulta("SELECT COUNT(*)", usuario, filtro, "")
                .query(Long.class)
                .single();
    }

    /** Por vencimiento, y a igual vencimiento la que llegó primero; al final, las que no vencen. */
    public List<Pendiente> listar(Usuario usuario, Filtro filtro, int salto, int cuantas) {
        return consulta(columnas(), usuario, filtro, EN_ORDEN + " LIMIT :cuantas OFFSET :salto")
                .param("cuantas", cuantas)
                .param("salto", salto)
                .query(Pendientes::pendiente)
                .list();
    }

    /** La primera que nadie más tiene, fuera de esa; la que sigue cuando esa se concluye o se deja. */
    public Optional<Pendiente> siguiente(Usuario usuario, String menos) {
        return consulta(
                        columnas(),
                        usuario,
                        Filtro.TODO,
                        " AND T.ID_ <> :menos AND (T.ASSIGNEE_ IS NULL OR T.ASSIGNEE_ = :usuario)" + EN_ORDEN
                                + " LIMIT 1")
                .param("menos", menos)
                .query(Pendientes::pendiente)
                .optional();
    }

    /** Las variables que la lista muestra están copiadas en la tarea. */
    private static String columnas() {
        StringBuilder columnas =
                new StringBuilder("SELECT T.ID_, T.NAME_, T.ASSIGNEE_, T.DUE_DATE_, D.KEY_ AS PROCESO");
        DATOS.forEach(dato ->
                columnas.append(", ").append(deLaTarea(dato)).append(" AS ").append(dato));
        return columnas.toString();
    }

    private static String deLaTarea(String variable) {
        return "(SELECT V.TEXT_ FROM ACT_RU_VARIABLE V WHERE V.TASK_ID_ = T.ID_ AND V.NAME_ = '" + variable + "')";
    }

    private JdbcClient.StatementSpec consulta(String columnas, Usuario usuario, Filtro filtro, String fin) {
        StringBuilder sql = new StringBuilder(columnas).append(LE_TOCA);
        Map<String, Object> datos = new LinkedHashMap<>();
        datos.put("usuario", usuario.id());
        datos.put("grupos", usuario.grupos().isEmpty() ? List.of("-") : usuario.grupos());
        if (filtro.proceso() != null) {
            sql.append(" AND D.KEY_ = :proceso");
            datos.put("proceso", filtro.proceso());
        }
        if (filtro.organo() != null) {
            sql.append(" AND ").append(deLaTarea(DatosEnLaLista.ORGANO)).append(" = :organo");
            datos.put("organo", filtro.organo());
        }
        if (filtro.venceAntes() != null) {
            sql.append(" AND T.DUE_DATE_ < :venceAntes");
            datos.put("venceAntes", Timestamp.from(filtro.venceAntes()));
        }
        // Como se simplificó lo guardado, que es como lo hace Tareas con lo que ahí se teclea.
        List<String> palabras = Palabras.exigir(DatosEnLaLista.llano(filtro.palabras()));
        sql.append(Palabras.condicion(deLaTarea(DatosEnLaLista.BUSQUEDA), palabras));
        for (int i = 0; i < palabras.size(); i++) {
            datos.put("p" + i, Palabras.patron(palabras.get(i)));
        }
        return jdbc.sql(sql.append(fin).toString()).params(datos);
    }

    private static Pendiente pendiente(ResultSet fila, int n) throws SQLException {
        Timestamp vence = fila.getTimestamp("DUE_DATE_");
        return new Pendiente(
                fila.getString("ID_"),
                fila.getString("NAME_"),
                fila.getString("PROCESO"),
                fila.getString(DatosEnLaLista.FOLIO),
                fila.getString(DatosEnLaLista.ASUNTO),
                fila.getString(DatosEnLaLista.ORGANO),
                vence == null ? null : vence.toInstant(),
                fila.getString(DatosEnLaLista.VENCIMIENTO),
                fila.getString("ASSIGNEE_"));
    }
}
