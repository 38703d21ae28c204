package mx.municipio.redes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lo que haría quien administra la base: quitar los disparadores que la protegen, escribir y reponerlos. */
public final class SinDisparadores {

    private SinDisparadores() {}

    /** Hace algo con los disparadores de esas tablas levantados. */
    public static void hacer(JdbcClient jdbc, Runnable accion, String... tablas) {
        List.of(tablas).forEach(tabla -> jdbc.sql(quitar(tabla)).update());
        try {
            accion.run();
        } finally {
            List.of(tablas).forEach(tabla -> jdbc.sql(reponer(tabla)).update());
        }
    }

    private static String quitar(String tabla) {
        return BaseDePrueba.postgresql()
                ? "ALTER TABLE " + tabla + " DISABLE TRIGGER USER"
                : "DROP TRIGGER " + disparador(tabla);
    }

    private static String reponer(String tabla) {
        return BaseDePrueba.postgresql()
                ? "ALTER TABLE " + tabla + " ENABLE TRIGGER USER"
                : "CREATE TRIGGER %s BEFORE UPDATE, DELETE ON %s FOR EACH ROW CALL \"mx.municipio.redes.%s\""
                        .formatted(disparador(tabla), tabla, clase(tabla));
    }

    private static String disparador(String tabla) {
        return switch (tabla) {
            case "cuenta", "designacion" -> tabla + "_conservada";
            case "oficio" -> "documento_inalterable";
            default -> tabla + "_inalterable";
        };
    }

    private static String clase(String tabla) {
        return switch (tabla) {
            case "cuenta" -> "padron.adapter.persistencia.CuentaConservada";
            case "designacion" -> "padron.adapter.persistencia.DesignacionConservada";
            default -> "bitacora.TablaInalterable";
        };
    }
}
