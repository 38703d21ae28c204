package mx.municipio.redes.plazos.adapter.persistencia;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import mx.municipio.redes.plazos.domain.TurnoDelCalendario;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** El turno según la base: entre nodos en PostgreSQL, en memoria en H2. */
@Configuration(proxyBeanMethods = false)
class TurnoConfiguration {

    @Bean
    TurnoDelCalendario turnoDelCalendario(DataSource base, JdbcClient jdbc) throws MetaDataAccessException {
        String producto = JdbcUtils.extractDatabaseMetaData(base, DatabaseMetaData::getDatabaseProductName);
        return DatabaseDriver.fromProductName(producto) == DatabaseDriver.POSTGRESQL
                ? new TurnoEnPostgresql(jdbc)
                : new TurnoEnMemoria();
    }
}
