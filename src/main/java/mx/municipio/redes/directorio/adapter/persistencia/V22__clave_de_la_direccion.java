package mx.municipio.redes.directorio.adapter.persistencia;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.municipio.redes.padron.DireccionDeCuenta;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** La dirección de cada cuenta en su forma única, con índice: por ella se responde si es oficial (TR-3). */
public final class V22__clave_de_la_direccion extends BaseJavaMigration {

    @Override
    public void migrate(Context context) throws Exception {
        Connection conexion = context.getConnection();
        try (Statement sentencia = conexion.createStatement()) {
            sentencia.execute("ALTER TABLE cuenta ADD COLUMN direccion_clave VARCHAR(600)");
            llenar(conexion, leer(sentencia));
            // No es única: la de una cuenta cancelada puede volver a usarse.
            sentencia.execute("CREATE INDEX cuenta_por_direccion ON cuenta (direccion_clave)");
        }
    }

    private static Map<String, String> leer(Statement sentencia) throws SQLException {
        Map<String, String> claves = new LinkedHashMap<>();
        try (ResultSet filas = sentencia.executeQuery("SELECT clave, direccion FROM cuenta")) {
            while (filas.next()) {
                String cuenta = filas.getString("clave");
                DireccionDeCuenta.clave(filas.getString("direccion"))
                        .ifPresent(direccion -> claves.put(cuenta, direccion));
            }
        }
        return claves;
    }

    private static void llenar(Connection conexion, Map<String, String> claves) throws SQLException {
        try (PreparedStatement cambio =
                conexion.prepareStatement("UPDATE cuenta SET direccion_clave = ? WHERE clave = ?")) {
            for (Map.Entry<String, String> clave : claves.entrySet()) {
                cambio.setString(1, clave.getValue());
                cambio.setString(2, clave.getKey());
                cambio.addBatch();
            }
            cambio.executeBatch();
        }
    }
}
