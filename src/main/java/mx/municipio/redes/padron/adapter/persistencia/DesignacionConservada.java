package mx.municipio.redes.padron.adapter.persistencia;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import mx.municipio.redes.norma.Clausula;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Disparador de H2: de una designación solo se anotan, una vez, su aceptación y su fin; de una suplencia, su fin. En
 * PostgreSQL lo hace la base misma.
 */
@Clausula("NT10-EV-3")
public final class DesignacionConservada implements Trigger {

    /** {@code hasta} de una designación, {@code terminada} de una suplencia. */
    private static final int HASTA = 5;

    private static final int ACEPTADA = 7;

    @Override
    public void fire(Connection conexion, Object @Nullable [] anterior, Object @Nullable [] nueva) throws SQLException {
        if (anterior == null || nueva == null || anterior[HASTA] != null || otraCosa(anterior, nueva)) {
            throw new SQLException(
                    "El padrón se conserva: una designación o una suplencia no se cambia ni se borra (NT10-EV-3)");
        }
    }

    private static boolean otraCosa(Object[] anterior, Object[] nueva) {
        for (int i = 0; i < anterior.length; i++) {
            boolean seAnota = anterior[i] == null && (i == HASTA || i == ACEPTADA);
            if (!seAnota && !Objects.equals(anterior[i], nueva[i])) {
                return true;
            }
        }
        return false;
    }
}
