package mx.municipio.redes.directorio.adapter.persistencia;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.padron.DireccionDeCuenta;
import mx.municipio.redes.padron.Red;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * La identidad de cada cuenta como su red la define (TR-3): sin los puntos de Facebook ni el 1 de los teléfonos mexicanos. Si
 * dos registradas resultan la misma, las dos conservan lo suyo y se dice: cuál sobra no lo decide el programa.
 */
public final class V69__identidad_en_la_red extends BaseJavaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(V69__identidad_en_la_red.class);

    private record Fila(
            String clave,
            String red,
            String identificador,
            String direccion,
            @Nullable String direccionClave,
            @Nullable String ocupa,
            @Nullable String ocupaDireccion) {

        String nueva() {
            return DireccionDeCuenta.clave(direccion).orElse("");
        }

        String ocuparia() {
            return red + " " + DireccionDeCuenta.identificador(Red.valueOf(red), identificador);
        }
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection conexion = context.getConnection();
        List<Fila> filas = leer(conexion);
        cambiar(conexion, "direccion_clave", direcciones(filas));
        cambiar(conexion, "ocupa_direccion", unicas(filas, Fila::ocupaDireccion, Fila::nueva));
        cambiar(conexion, "ocupa", unicas(filas, Fila::ocupa, Fila::ocuparia));
    }

    private static List<Fila> leer(Connection conexion) throws SQLException {
        List<Fila> filas = new ArrayList<>();
        try (Statement sentencia = conexion.createStatement();
                ResultSet fila = sentencia.executeQuery("SELECT clave, red, identificador, direccion, direccion_clave,"
                        + " ocupa, ocupa_direccion FROM cuenta ORDER BY desde, clave")) {
            while (fila.next()) {
                filas.add(new Fila(
                        fila.getString(1),
                        fila.getString(2),
                        fila.getString(3),
                        fila.getString(4),
                        fila.getString(5),
                        fila.getString(6),
                        fila.getString(7)));
            }
        }
        return filas;
    }

    private static Map<String, String> direcciones(List<Fila> filas) {
        Map<String, String> cambios = new HashMap<>();
        filas.stream()
                .filter(fila -> !fila.nueva().isEmpty() && !fila.nueva().equals(fila.direccionClave))
                .forEach(fila -> cambios.put(fila.clave, fila.nueva()));
        return cambios;
    }

    private interface Columna {
        @Nullable
        String de(Fila fila);
    }

    /** Qué cambia en una columna que no admite dos iguales: la que no cambia se queda; de las demás, la más antigua. */
    private static Map<String, String> unicas(List<Fila> filas, Columna actual, Columna nueva) {
        Map<String, String> duenas = new HashMap<>();
        for (Fila fila : filas) {
            String suya = actual.de(fila);
            if (suya != null) {
                duenas.put(suya, fila.clave);
            }
        }
        Map<String, String> cambios = new HashMap<>();
        for (Fila fila : filas) {
            String suya = nueva.de(fila);
            if (actual.de(fila) == null || suya == null || suya.isEmpty()) {
                continue;
            }
            String duena = duenas.putIfAbsent(suya, fila.clave);
            if (duena == null) {
                cambios.put(fila.clave, suya);
            } else if (!duena.equals(fila.clave)) {
                LOG.warn(
                        "{} y {} son la misma cuenta en su red («{}»): las dos siguen en el padrón; dé de baja la que sobra",
                        duena,
                        fila.clave,
                        suya);
            }
        }
        return cambios;
    }

    private static void cambiar(Connection conexion, String columna, Map<String, String> cambios) throws SQLException {
        try (PreparedStatement cambio =
                conexion.prepareStatement("UPDATE cuenta SET " + columna + " = ? WHERE clave = ?")) {
            for (Map.Entry<String, String> cual : cambios.entrySet()) {
                cambio.setString(1, cual.getValue());
                cambio.setString(2, cual.getKey());
                cambio.addBatch();
            }
            cambio.executeBatch();
        }
    }
}
