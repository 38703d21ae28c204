package mx.municipio.redes.errores;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.PROCESO;
import static mx.municipio.redes.procedimientos.consulta.ConsultasDePrueba.consulta;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import mx.municipio.redes.Escenario;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.Peticiones;
import mx.municipio.redes.Peticiones.Respuesta;
import mx.municipio.redes.Peticiones.Via;
import mx.municipio.redes.PruebaDeIntegracion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PruebaDeIntegracion(reloj = PruebaDeIntegracion.JUEVES)
@DisplayName("La base falla a media operación")
class BaseQueFallaTest {

    private static final String INICIO = "/process-definition/key/" + PROCESO + "/submit-form";

    @Autowired
    Peticiones peticiones;

    @Autowired
    Escenario escenario;

    @Autowired
    HikariDataSource reservas;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void reponer() {
        if ("postgresql".equals(System.getProperty("redes.prueba.bd"))) {
            jdbc.sql("DROP FUNCTION IF EXISTS falla() CASCADE").update();
        }
    }

    @Test
    @DisplayName("con todas las conexiones en uso, 503 «atendiendo demasiado» por toda vía, y ya no en cuanto hay una")
    void reservasLlenas() throws SQLException {
        Navegador navegador = peticiones.navegador("admin.obras");
        peticiones
                .por(Via.APLICACIONES, "supervisor", "GET", "/task/count", null)
                .es(200);
        List<Connection> tomadas = new ArrayList<>();
        long espera = reservas.getConnectionTimeout();
        try {
            for (int i = 0; i < reservas.getMaximumPoolSize(); i++) {
                tomadas.add(reservas.getConnection());
            }
            reservas.setConnectionTimeout(300);
            saturada(peticiones.post("admin.obras", "/api/v1/consultas", consulta()));
            saturada(peticiones.get("supervisor", "/engine-rest/task"));
            saturada(peticiones.por(Via.APLICACIONES, "supervisor", "GET", "/task", null));
            assertThat(navegador.get("/expedientes").statusCode()).isEqualTo(503);
            assertThat(navegador.get("/cuentas").body()).contains("atendiendo demasiado");
        } finally {
            reservas.setConnectionTimeout(espera);
            for (Connection una : tomadas) {
                una.close();
            }
        }
        peticiones.get("supervisor", "/engine-rest/task/count").es(200);
    }

    private static void saturada(Respuesta respuesta) {
        assertThat(respuesta.es(503).cuerpo()).contains("atendiendo demasiado").doesNotContain("Hikari", "Exception:");
        assertThat(respuesta.cabeceras().firstValue("Retry-After")).hasValue("5");
    }

    @ParameterizedTest
    @EnabledIfSystemProperty(named = "redes.prueba.bd", matches = "postgresql")
    @CsvSource(
            delimiter = '|',
            value = {
                "PERFORM pg_terminate_backend(pg_backend_pid()) |  | no alcanza su base de datos y nada se guardó",
                "PERFORM pg_terminate_backend(pg_backend_pid()) | DEFERRABLE INITIALLY DEFERRED | pudo quedar guardado",
                "RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100' | | no puede escribir en su disco",
                "RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100' | DEFERRABLE INITIALLY DEFERRED | no puede escribir en su disco",
                "RAISE EXCEPTION 'out of memory' USING ERRCODE = '53200' | | atendiendo demasiado"
            })
    @DisplayName(
            "si muere, o su disco se llena, a media transacción o al confirmarla, 503 que dice si pudo quedar; y nada queda")
    void aMedias(String falla, String cuando, String aviso) {
        Navegador navegador = peticiones.navegador("admin.obras");
        String token =
                Navegador.token(navegador.get("/tramites/consultas/nuevo").body());
        jdbc.sql("CREATE FUNCTION falla() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + falla
                        + "; RETURN NULL; END $$")
                .update();
        jdbc.sql("CREATE CONSTRAINT TRIGGER falla AFTER INSERT ON expediente " + (cuando == null ? "" : cuando)
                        + " FOR EACH ROW EXECUTE FUNCTION falla()")
                .update();
        List<Supplier<Respuesta>> vias = List.of(
                () -> peticiones.post("admin.obras", "/api/v1/consultas", consulta()),
                () -> peticiones.basic(
                        "admin.obras",
                        "POST",
                        "/api/v1/consultas",
                        consulta(),
                        "Idempotency-Key",
                        "clave-" + aviso.hashCode()),
                () -> peticiones.por(Via.ENGINE_REST, "admin.obras", "POST", INICIO, Peticiones.variables(consulta())),
                () -> peticiones.por(
                        Via.APLICACIONES, "admin.obras", "POST", INICIO, Peticiones.variables(consulta())));
        for (Supplier<Respuesta> via : vias) {
            Respuesta respuesta = escenario.nadaCambia(via).es(503);
            assertThat(respuesta.cuerpo()).contains(aviso).doesNotContain("Exception:", "org.");
            assertThat(respuesta.cabeceras().firstValue("Retry-After")).isPresent();
        }
        var pagina = new StringBuilder("_csrf=" + token);
        consulta().forEach((campo, valor) -> {
            // Una casilla sin marcar no se envía.
            if (!Boolean.FALSE.equals(valor)) {
                pagina.append('&').append(campo).append('=').append(encode(String.valueOf(valor), UTF_8));
            }
        });
        var respuesta = escenario.nadaCambia(() -> navegador.forma("/tramites/consultas/nuevo", pagina.toString()));
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(503);
        assertThat(respuesta.body()).contains(aviso);
        int salud = peticiones.anonimo("/actuator/health").estado();
        assertThat(salud).isEqualTo(aviso.contains("disco") ? 503 : salud);
    }
}
