package mx.municipio.redes.bitacora;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Disparador de H2 que rechaza modificar o borrar; en PostgreSQL lo hace la base misma. */
public final class TablaInalterable implements Trigger {

    private String tabla = "";

    @Override
    public void init(
            Connection conexion, String esquema, String disparador, String nombreTabla, boolean antes, int tipo) {
        tabla = nombreTabla;
    }

    @Override
    public void fire(Connection conexion, Object @Nullable [] anterior, Object @Nullable [] nueva) throws SQLException {
        throw new SQLException("La tabla " + tabla + " es de solo agregar (NT10-CG-XI)");
    }
}
