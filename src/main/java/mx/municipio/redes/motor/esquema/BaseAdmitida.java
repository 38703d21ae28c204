package mx.municipio.redes.motor.esquema;

import java.sql.Connection;
import java.sql.SQLException;
import mx.municipio.redes.errores.NoArrancaException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.stereotype.Component;

/** Solo H2 o PostgreSQL, y que guarde los acentos; se mira antes de crear la primera tabla. */
final class BaseAdmitida {

    private static final String EJEMPLO =
            "Ponga jdbc:postgresql://servidor:5432/redes en REDES_BD_URL; sin la variable,"
                    + " la base es H2 en el archivo ./datos/redes.";

    private BaseAdmitida() {}

    /** Con la dirección vacía, Spring pondría una base en memoria y todo se perdería al detener el programa. */
    @Component
    static final class Direccion implements BeanPostProcessor {

        @Override
        public Object postProcessBeforeInitialization(Object bean, String nombre) {
            if (bean instanceof DataSourceProperties base) {
                String url = base.getUrl() == null ? "" : base.getUrl();
                if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:h2:")) {
                    throw new NoArrancaException(
                            "REDES_BD_URL dice «" + url.replaceFirst("[?;].*", "")
                                    + "», y la base tiene que ser H2 o PostgreSQL.",
                            EJEMPLO);
                }
            }
            return bean;
        }
    }

    /** Un servidor que se creó sin idioma deja las bases en SQL_ASCII, donde un acento son dos letras. */
    @Component
    static final class Codificacion extends BaseCallback {

        @Override
        public boolean supports(Event suceso, Context contexto) {
            return suceso == Event.BEFORE_VALIDATE;
        }

        @Override
        public void handle(Event suceso, Context contexto) {
            String codificacion = codificacion(contexto.getConnection());
            if (!"UTF8".equals(codificacion)) {
                throw new NoArrancaException(
                        "La base de datos está en " + codificacion + " y tiene que estar en UTF8.",
                        "Créela de nuevo: createdb -O redes -E UTF8 -T template0 redes");
            }
        }

        private static String codificacion(Connection conexion) {
            try {
                if (!conexion.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                    return "UTF8";
                }
                try (var sentencia = conexion.createStatement();
                        var fila = sentencia.executeQuery("SHOW server_encoding")) {
                    fila.next();
                    return fila.getString(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
