package mx.municipio.redes.motor.esquema;

import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.PruebaDeIntegracion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PruebaDeIntegracion
class TextosLimpiosTest {

    private static final String SUCIO = "\uFEFF Mari\u0301a\u202E\r\nRuiz\u200B\u00A0";

    private record En(Connection getConnection) implements Context {
        @Override
        public Configuration getConfiguration() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Connection getConnection() {
            return getConnection;
        }
    }

    @Autowired
    DataSource base;

    @Autowired
    Escenario escenario;

    @Test
    @DisplayName(
            "Dados textos sucios ya escritos, la migración los limpia, en una línea los que son de una, y no toca lo demás")
    void limpia() throws SQLException {
        escenario.son("2026-11-12T10:00:00-08:00");
        String folio = escenario.iniciar("admin.obras", PROCESO, consulta());
        try (Connection conexion = base.getConnection()) {
            conexion.setAutoCommit(false);
            try (Statement sql = conexion.createStatement()) {
                escribir(
                        conexion,
                        "INSERT INTO persona (usuario, nombre, correo, organo, nivel, puesto)"
                                + " VALUES ('sucia', ?, ?, 'OBRAS', 'OPERATIVO', ?)",
                        SUCIO,
                        "\u00A0maria@tecate.gob.mx ",
                        "Jefa");
                escribir(
                        conexion,
                        "UPDATE cuenta SET nombre = ?, proposito = ? WHERE clave = 'OBRAS-FB-1'",
                        SUCIO,
                        "\u00A0Uno\r\n\r\ndos\u2028");
                escribir(
                        conexion,
                        "INSERT INTO aval (cuenta, numero, linea, motivo, desde)"
                                + " VALUES ('OBRAS-FB-1', 9001, ?, ?, CURRENT_TIMESTAMP)",
                        SUCIO,
                        "\u00A0");
                escribir(conexion, "UPDATE expediente SET asunto = ? WHERE folio = '" + folio + "'", SUCIO);
                escribir(conexion, "UPDATE ACT_ID_USER SET FIRST_ = ? WHERE ID_ = 'admin.obras'", SUCIO);
                String bitacora = uno(sql, "SELECT MAX(hash) || COUNT(*) FROM bitacora");
                String intactas = uno(sql, "SELECT MAX(nombre) || COUNT(*) FROM persona WHERE usuario <> 'sucia'");

                new V66__textos_limpios().migrate(new En(conexion));

                String limpio = "María Ruiz";
                assertThat(uno(sql, "SELECT nombre FROM persona WHERE usuario = 'sucia'"))
                        .isEqualTo(limpio);
                assertThat(uno(sql, "SELECT correo FROM persona WHERE usuario = 'sucia'"))
                        .isEqualTo("maria@tecate.gob.mx");
                assertThat(uno(sql, "SELECT nombre FROM cuenta WHERE clave = 'OBRAS-FB-1'"))
                        .isEqualTo(limpio);
                assertThat(uno(sql, "SELECT proposito FROM cuenta WHERE clave = 'OBRAS-FB-1'"))
                        .isEqualTo("Uno\n\ndos");
                assertThat(uno(sql, "SELECT linea FROM aval WHERE numero = 9001"))
                        .isEqualTo(limpio);
                assertThat(uno(sql, "SELECT motivo FROM aval WHERE numero = 9001"))
                        .isEmpty();
                assertThat(uno(sql, "SELECT asunto FROM expediente WHERE folio = '" + folio + "'"))
                        .isEqualTo(limpio);
                assertThat(uno(sql, "SELECT FIRST_ FROM ACT_ID_USER WHERE ID_ = 'admin.obras'"))
                        .isEqualTo(limpio);
                assertThat(uno(sql, "SELECT MAX(hash) || COUNT(*) FROM bitacora"))
                        .isEqualTo(bitacora);
                assertThat(uno(sql, "SELECT MAX(nombre) || COUNT(*) FROM persona WHERE usuario <> 'sucia'"))
                        .isEqualTo(intactas);
            } finally {
                conexion.rollback();
                conexion.setAutoCommit(true);
            }
        }
    }

    private static void escribir(Connection conexion, String sql, String... textos) throws SQLException {
        try (var sentencia = conexion.prepareStatement(sql)) {
            for (int i = 0; i < textos.length; i++) {
                sentencia.setString(i + 1, textos[i]);
            }
            assertThat(sentencia.executeUpdate()).isEqualTo(1);
        }
    }

    private static String uno(Statement sql, String consulta) throws SQLException {
        try (ResultSet fila = sql.executeQuery(consulta)) {
            fila.next();
            return fila.getString(1);
        }
    }
}
