package mx.municipio.redes.procedimientos.consulta;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import mx.municipio.redes.norma.Clausula;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** Disparador de H2 que rechaza cambiar o borrar lo que se consultó; en PostgreSQL lo hace la base misma. */
@Clausula("NT10-CG-VII-a")
public final class ConsultaCongelada implements Trigger {

    /** Las primeras columnas de la tabla, de {@code folio} a {@code sha256}: lo que la consulta decía al enviarse. */
    private static final int CONGELADAS = 10;

    @Override
    public void fire(Connection conexion, Object @Nullable [] anterior, Object @Nullable [] nueva) throws SQLException {
        if (anterior == null || nueva == null || !Arrays.equals(anterior, 0, CONGELADAS, nueva, 0, CONGELADAS)) {
            throw new SQLException("Lo consultado no se cambia ni se borra (NT10-CG-VII-a)");
        }
    }
}
