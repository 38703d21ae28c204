package mx.municipio.redes.directorio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import mx.municipio.redes.PruebaDeIntegracion;
import mx.municipio.redes.directorio.adapter.persistencia.V69__identidad_en_la_red;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Las claves que ya estaban guardadas, con la identidad que hoy se les reconoce. */
@PruebaDeIntegracion
class IdentidadMigradaTest {

    @Autowired
    DataSource base;

    private static void registrada(
            JdbcTemplate jdbc, String clave, String red, String identificador, String direccion, String guardada) {
        jdbc.update(
                "INSERT INTO cuenta (clave, organo, red, nombre, identificador, direccion, direccion_clave, proposito,"
                        + " estado, desde, ocupa, ocupa_direccion)"
                        + " VALUES (?, 'ZMIGRA', ?, 'N', ?, ?, ?, 'P', 'VIGENTE', DATE '2020-01-01', ?, ?)",
                clave,
                red,
                identificador,
                direccion,
                guardada,
                red + " " + identificador.toLowerCase(Locale.ROOT),
                guardada);
    }

    private static List<Object> claves(JdbcTemplate jdbc, String clave) {
        Map<String, Object> fila =
                jdbc.queryForMap("SELECT direccion_clave, ocupa, ocupa_direccion FROM cuenta WHERE clave = ?", clave);
        return List.copyOf(fila.values());
    }

    @Test
    @DisplayName("NT10-TR-3: dadas las claves de antes, toman la de hoy; dos que resultan la misma siguen las dos, y la"
            + " migración no se detiene")
    void migra() throws Exception {
        try (Connection conexion = base.getConnection()) {
            conexion.setAutoCommit(false);
            try {
                var jdbc = new JdbcTemplate(new SingleConnectionDataSource(conexion, true));
                registrada(
                        jdbc, "ZMIGRA-FB-1", "FACEBOOK", "z.una", "https://facebook.com/z.una", "facebook.com/z.una");
                registrada(
                        jdbc, "ZMIGRA-FB-2", "FACEBOOK", "z.dos", "https://facebook.com/z.dos", "facebook.com/z.dos");
                registrada(jdbc, "ZMIGRA-FB-3", "FACEBOOK", "zdos", "https://facebook.com/zdos", "facebook.com/zdos");
                registrada(
                        jdbc,
                        "ZMIGRA-FB-4",
                        "FACEBOOK",
                        "z.t.res",
                        "https://facebook.com/z.t.res",
                        "facebook.com/z.t.res");
                registrada(
                        jdbc,
                        "ZMIGRA-FB-5",
                        "FACEBOOK",
                        "zt.res",
                        "https://facebook.com/zt.res",
                        "facebook.com/zt.res");
                registrada(
                        jdbc,
                        "ZMIGRA-WA-1",
                        "WHATSAPP",
                        "5219991234567",
                        "https://wa.me/5219991234567",
                        "wa.me/5219991234567");
                Context contexto = mock(Context.class);
                when(contexto.getConnection()).thenReturn(conexion);

                new V69__identidad_en_la_red().migrate(contexto);

                assertThat(claves(jdbc, "ZMIGRA-FB-1"))
                        .containsExactly("facebook.com/zuna", "FACEBOOK zuna", "facebook.com/zuna");
                assertThat(claves(jdbc, "ZMIGRA-WA-1"))
                        .containsExactly("wa.me/529991234567", "WHATSAPP 529991234567", "wa.me/529991234567");
                assertThat(claves(jdbc, "ZMIGRA-FB-2"))
                        .as("otra ya tenía esa clave")
                        .containsExactly("facebook.com/zdos", "FACEBOOK z.dos", "facebook.com/z.dos");
                assertThat(claves(jdbc, "ZMIGRA-FB-3"))
                        .containsExactly("facebook.com/zdos", "FACEBOOK zdos", "facebook.com/zdos");
                assertThat(claves(jdbc, "ZMIGRA-FB-4"))
                        .as("la primera de dos")
                        .containsExactly("facebook.com/ztres", "FACEBOOK ztres", "facebook.com/ztres");
                assertThat(claves(jdbc, "ZMIGRA-FB-5"))
                        .containsExactly("facebook.com/ztres", "FACEBOOK zt.res", "facebook.com/zt.res");
            } finally {
                conexion.rollback();
            }
        }
    }
}
