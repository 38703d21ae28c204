package mx.municipio.redes.expediente;

import java.util.Optional;
import mx.municipio.redes.motor.bandejas.Asuntos;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** El asunto con que se abrió cada expediente. */
@Component
final class AsuntosDeExpedientes implements Asuntos {

    private final JdbcClient jdbc;

    AsuntosDeExpedientes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> de(String folio) {
        return jdbc.sql("SELECT asunto FROM expediente WHERE folio = ?")
                .param(folio)
                .query(String.class)
                .optional();
    }
}
