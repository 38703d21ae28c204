package mx.municipio.redes.procedimientos.administradores;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import mx.municipio.redes.norma.Clausula;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Disparador de H2 que rechaza cambiar o borrar lo que se notificó; en PostgreSQL lo hace la base misma. */
@Clausula("NT10-PAB-V")
public final class CambioCongelado implements Trigger {

    /** Las primeras columnas de la tabla, de {@code folio} a {@code lote}: lo que decía la notificación. */
    private static final int CONGELADAS = 9;

    @Override
    public void fire(Connection conexion, Object @Nullable [] anterior, Object @Nullable [] nueva) throws SQLException {
        if (anterior == null || nueva == null || !Arrays.equals(anterior, 0, CONGELADAS, nueva, 0, CONGELADAS)) {
            throw new SQLException("Lo notificado no se cambia ni se borra (NT10-PAB-V)");
        }
    }
}
