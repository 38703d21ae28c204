package mx.municipio.redes.padron.adapter.persistencia;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import mx.municipio.redes.norma.Clausula;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Disparador de H2: una cuenta no se borra, no cambia de dueño y, cerrada, no revive. En PostgreSQL lo hace la base. */
@Clausula("NT10-EV-3")
public final class CuentaConservada implements Trigger {

    /** Las primeras columnas: clave, órgano y red. */
    private static final int IDENTIDAD = 3;

    /** De {@code estado} a {@code hasta}. */
    private static final int ESTADO = 7;

    private static final int HASTA = 9;

    @Override
    public void fire(Connection conexion, Object @Nullable [] anterior, Object @Nullable [] nueva) throws SQLException {
        if (anterior == null
                || nueva == null
                || !Arrays.equals(anterior, 0, IDENTIDAD, nueva, 0, IDENTIDAD)
                || (anterior[HASTA] != null && !Arrays.equals(anterior, ESTADO, HASTA + 1, nueva, ESTADO, HASTA + 1))) {
            throw new SQLException("El padrón se conserva: eso de una cuenta no se cambia ni se borra (NT10-EV-3)");
        }
    }
}
