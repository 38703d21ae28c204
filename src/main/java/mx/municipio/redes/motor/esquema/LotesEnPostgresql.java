package mx.municipio.redes.motor.esquema;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * El motor inserta por lotes, decenas de renglones por trámite; así el controlador de PostgreSQL manda cada lote como
 * una sola instrucción. H2 rechaza la opción, por eso no es una línea de la configuración.
 */
@Component
final class LotesEnPostgresql implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String nombre) {
        if (bean instanceof HikariDataSource base
                && base.getJdbcUrl() != null
                && base.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            base.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return bean;
    }
}
