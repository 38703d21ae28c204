package mx.municipio.redes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lo que el programa tiene escrito: para comprobar que un rechazo no dejó nada. */
final class LoEscrito {

    /** Lo que se actualiza en su sitio; de lo demás, que solo se agrega, basta contar los renglones. */
    private static final List<String> LO_QUE_CAMBIA = List.of(
            "SELECT folio || ': ' || estado || COALESCE(', cerrado el ' || CAST(cierre AS VARCHAR(40)), '')"
                    + " FROM expediente",
            "SELECT clave || ': ' || estado FROM cuenta",
            "SELECT organo || ', ' || cargo || ': ' || usuario || COALESCE(', hasta ' || CAST(hasta AS VARCHAR(10)),"
                    + " '') FROM designacion",
            "SELECT id || COALESCE(', terminada el ' || CAST(terminada AS VARCHAR(40)), '') FROM suplencia",
            "SELECT clave || COALESCE(', de ' || folio, '') || ': ' || CAST(inicio AS VARCHAR(10)) || ' a '"
                    + " || CAST(fin AS VARCHAR(10)) || ', ' || CAST(provisional AS VARCHAR(5)) || ', ' || acuerdo FROM"
                    + " veda_periodo",
            "SELECT 'último folio ' || clase || '-' || organo || '-' || ejercicio || ': ' || ultimo FROM"
                    + " folio_consecutivo",
            "SELECT 'última cuenta ' || organo || '-' || red || ': ' || ultimo FROM cuenta_consecutivo");

    private LoEscrito() {}

    /** Un texto por cada cosa que un rechazo podría alterar, también quién tiene cada tarea abierta. */
    static List<String> leer(JdbcClient jdbc, TaskService tareas) {
        Stream<String> renglones = tablas(jdbc).stream().map(tabla -> tabla + ": " + renglones(jdbc, tabla));
        Stream<String> estados =
                LO_QUE_CAMBIA.stream().flatMap(consulta -> jdbc.sql(consulta).query(String.class).list().stream());
        Stream<String> abiertas = tareas.createTaskQuery().list().stream()
                .map(tarea -> tarea.getTaskDefinitionKey() + " " + tarea.getId() + ": " + tarea.getAssignee());
        return Stream.of(renglones, estados, abiertas).flatMap(lineas -> lineas).toList();
    }

    /** Las del motor aparte: de ellas solo importa qué tareas hay. */
    private static List<String> tablas(JdbcClient jdbc) {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                        + " AND table_schema IN ('PUBLIC', 'public')")
                .query(String.class)
                .list()
                .stream()
                .map(tabla -> tabla.toLowerCase(Locale.ROOT))
                .filter(tabla -> !tabla.startsWith("act_") && !tabla.startsWith("flyway_"))
                .sorted()
                .toList();
    }

    private static long renglones(JdbcClient jdbc, String tabla) {
        return jdbc.sql("SELECT COUNT(*) FROM " + tabla).query(Long.class).single();
    }
}
