package mx.municipio.redes.seguridad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import mx.municipio.redes.BaseDePrueba;
import mx.municipio.redes.Navegador;
import mx.municipio.redes.RedesApplication;
import mx.municipio.redes.errores.NoArrancaException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Order(1)
class AdministradorInicialTest {

    private final String base = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @ParameterizedTest(name = "«{0}»")
    @CsvSource({
        "'', Falta la contraseña del administrador.",
        "demo, es una de las que cualquiera probaría",
        "Administrador-1, es débil",
        "corta, es débil"
    })
    @DisplayName(
            "Dado el programa sin perfil demo, cuando la contraseña del administrador falta o es conocida, no arranca y dice qué definir")
    void noArranca(String clave, String problema) {
        assertThatThrownBy(() -> arrancar(clave))
                .isInstanceOf(NoArrancaException.class)
                .hasMessageContaining(problema)
                .hasMessageContaining("REDES_ADMINISTRADOR_CLAVE")
                .hasMessageContaining("12 caracteres");
    }

    @Test
    @DisplayName(
            "Dada una contraseña propia, arranca con ese administrador, sin datos de demostración y con cookies seguras; y otra vez, sin pedirla")
    void arranca() {
        try (var contexto = arrancar("Clave-Propia-2026")) {
            JdbcClient jdbc = contexto.getBean(JdbcClient.class);
            assertThat(jdbc.sql("SELECT ID_ FROM ACT_ID_USER")
                            .query(String.class)
                            .list())
                    .containsExactly("administrador");
            assertThat(jdbc.sql(
                                    "SELECT actor || ' ' || suceso || ': ' || detalle FROM bitacora WHERE cadena = 'ACCESOS'"
                                            + " ORDER BY numero")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder(
                            "sistema USUARIO_CREADO: usuario administrador, nombre «Administrador del programa», correo"
                                    + " administrador@tecate.gob.mx",
                            "sistema GRUPO_OTORGADO: usuario administrador, grupo camunda-admin",
                            "sistema GRUPO_OTORGADO: usuario administrador, grupo supervisores");
            assertThat(jdbc.sql("SELECT COUNT(*) FROM persona")
                            .query(Integer.class)
                            .single())
                    .isZero();
            var navegador = new Navegador(((ServletWebServerApplicationContext) contexto)
                    .getWebServer()
                    .getPort());
            assertThat(navegador.get("/login").headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("JSESSIONID=").contains("Secure"));
            assertThat(navegador.get("/login").body()).doesNotContain("Demostración");
            assertThat(navegador
                            .basic("administrador", "Clave-Propia-2026", "GET", "/actuator/metrics", null)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(navegador
                            .basic("administrador", "Clave-Propia-2026", "GET", "/api/v1/demo/reloj", null)
                            .statusCode())
                    .isEqualTo(404);
        }
        try (var contexto = arrancar("")) {
            assertThat(contexto.getBean(JdbcClient.class)
                            .sql("SELECT COUNT(*) FROM ACT_RU_FILTER")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(4);
        }
    }

    @Test
    @DisplayName(
            "Dada una base creada por la demostración, el programa no arranca sobre ella con la contraseña de todos")
    void baseDeDemostracion() {
        arrancar("", "demo").close();
        assertThatThrownBy(() -> arrancar("Clave-Propia-2026"))
                .isInstanceOf(NoArrancaException.class)
                .hasMessageContaining("supervisor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sistema", "Pr0grama", "camunda-admin"})
    @DisplayName("Dado un nombre con que firma el programa, el administrador no lo toma y el programa no arranca")
    void nombreReservado(String nombre) {
        System.setProperty("redes.administrador.usuario", nombre);
        try {
            assertThatThrownBy(() -> arrancar("Clave-Propia-2026"))
                    .isInstanceOf(NoArrancaException.class)
                    .hasMessageContaining("«" + nombre + "», no sirve")
                    .hasMessageContaining("REDES_ADMINISTRADOR_USUARIO");
        } finally {
            System.clearProperty("redes.administrador.usuario");
        }
    }

    private ConfigurableApplicationContext arrancar(String clave, String... perfiles) {
        BaseDePrueba.olvidarContextoFallido();
        return new SpringApplicationBuilder(RedesApplication.class)
                .profiles(perfiles)
                .run(
                        "--server.port=0",
                        // El motor se registra por nombre en toda la JVM; «default» es el de las demás pruebas.
                        "--camunda.bpm.process-engine-name=administrador",
                        "--spring.datasource.url=" + base,
                        "--spring.datasource.username=sa",
                        "--spring.datasource.password=",
                        "--redes.administrador.clave=" + clave,
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.jmx.enabled=false");
    }
}
