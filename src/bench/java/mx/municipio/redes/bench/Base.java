package mx.municipio.redes.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Una base vacía en el único servidor PostgreSQL de la medición, que confirma en disco como en producción. */
record Base(String url) {

    static final String USUARIO = "postgres";
    static final String CLAVE = "postgres";

    private static final class Servidor {

        static final EmbeddedPostgres UNICO = arrancar();

        private static EmbeddedPostgres arrancar() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Base nueva(String nombre) {
        new Base(Servidor.UNICO.getJdbcUrl(USUARIO, "postgres")).ejecutar("CREATE DATABASE " + nombre);
        return new Base(Servidor.UNICO.getJdbcUrl(USUARIO, nombre));
    }

    void ejecutar(String sql) {
        try (Connection conexion = conectar();
                var sentencia = conexion.createStatement()) {
            sentencia.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String texto(String sql) {
        try (Connection conexion = conectar();
                var sentencia = conexion.createStatement();
                var filas = sentencia.executeQuery(sql)) {
            filas.next();
            return filas.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection conectar() throws SQLException {
        return DriverManager.getConnection(url, USUARIO, CLAVE);
    }
}
