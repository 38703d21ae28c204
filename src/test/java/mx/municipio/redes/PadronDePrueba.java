package mx.municipio.redes;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** El padrón no se borra ni se reescribe (EV-3); una prueba que dejó cuentas o designaciones las quita por aquí. */
public final class PadronDePrueba {

    private static final Map<String, String> EN_H2 = Map.of(
            "designacion", "DesignacionConservada",
            "suplencia", "DesignacionConservada",
            "cuenta", "CuentaConservada");

    private PadronDePrueba() {}

    /** Hace algo con los disparadores de {@code cuenta}, {@code designacion} y {@code suplencia} levantados, y los repone. */
    public static void sinConservar(JdbcClient jdbc, Runnable accion) {
        List<String> tablas = List.of("designacion", "suplencia", "cuenta");
        tablas.forEach(tabla -> jdbc.sql(
                        BaseDePrueba.postgresql()
                                ? "ALTER TABLE " + tabla + " DISABLE TRIGGER USER"
                                : "DROP TRIGGER " + tabla + "_conservada")
                .update());
        try {
            accion.run();
        } finally {
            tablas.forEach(tabla -> jdbc.sql(
                            BaseDePrueba.postgresql()
                                    ? "ALTER TABLE " + tabla + " ENABLE TRIGGER USER"
                                    : "CREATE TRIGGER " + tabla + "_conservada BEFORE UPDATE, DELETE ON " + tabla
                                            + " FOR EACH ROW CALL \"mx.municipio.redes.padron.adapter.persistencia."
                                            + EN_H2.get(tabla) + "\"")
                    .update());
        }
    }
}
