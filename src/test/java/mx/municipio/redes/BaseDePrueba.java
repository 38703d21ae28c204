package mx.municipio.redes;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.util.ReflectionTestUtils;

/** Da a cada contexto su propia base, vacía. */
public final class BaseDePrueba implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext contexto) {
        olvidarContextoFallido();
        TestPropertyValues.of(postgresql() ? enPostgresql() : enMemoria()).applyTo(contexto);
        if (postgresql()) {
            contexto.addApplicationListener(BaseDePrueba::alCerrar);
        }
    }

    /** Al terminar la JVM el servidor se va a la vez que el contexto: el motor esperaría 30 segundos su conexión. */
    private static void alCerrar(ApplicationEvent suceso) {
        if (suceso instanceof ContextClosedEvent cierre) {
            cierre.getApplicationContext()
                    .getBeanProvider(HikariDataSource.class)
                    .ifAvailable(base -> base.setConnectionTimeout(250));
        }
    }

    /** El motor guarda el contexto en un campo estático que no limpia si el arranque falla: estorbaría al siguiente. */
    public static void olvidarContextoFallido() {
        ReflectionTestUtils.setField(LazyInitRegistration.class, "APPLICATION_CONTEXT", null);
    }

    /** Si la corrida es sobre PostgreSQL. */
    public static boolean postgresql() {
        return "postgresql".equals(System.getProperty("redes.prueba.bd"));
    }

    private static String[] enMemoria() {
        return propiedades("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000", "sa", "");
    }

    private static String[] enPostgresql() {
        String base = "prueba_" + UUID.randomUUID().toString().replace("-", "");
        try (var conexion = Servidor.UNICO.getPostgresDatabase().getConnection();
                var sentencia = conexion.createStatement()) {
            sentencia.execute("CREATE DATABASE " + base);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return propiedades(Servidor.UNICO.getJdbcUrl("postgres", base), "postgres", "postgres");
    }

    private static String[] propiedades(String url, String usuario, String clave) {
        return new String[] {
            "spring.datasource.url=" + url,
            "spring.datasource.username=" + usuario,
            "spring.datasource.password=" + clave
        };
    }

    private static final class Servidor {

        static final EmbeddedPostgres UNICO = arrancar();

        private static EmbeddedPostgres arrancar() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
