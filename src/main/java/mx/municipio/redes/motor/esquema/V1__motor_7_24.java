package mx.municipio.redes.motor.esquema;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Crea el esquema del motor con sus propios scripts, bajo el candado de Flyway: dos nodos que arrancan a la vez sobre
 * una base vacía no se estorban. Una versión nueva del motor será otra migración con sus scripts {@code upgrade}.
 */
public class V1__motor_7_24 extends BaseJavaMigration {

    private static final List<String> PARTES = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        var conexion = context.getConnection();
        boolean postgres = conexion.getMetaData().getDatabaseProductName().equalsIgnoreCase("PostgreSQL");
        String base = postgres ? "postgres" : "h2";
        for (String parte : PARTES) {
            var script = new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(base, parte));
            ScriptUtils.executeSqlScript(conexion, new EncodedResource(script, "UTF-8"));
        }
    }
}
