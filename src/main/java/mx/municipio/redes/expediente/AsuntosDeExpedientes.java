package mx.municipio.redes.expediente;

import java.util.Optional;
import mx.municipio.redes.motor.bandejas.Asuntos;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** El asunto con que se abrió cada expediente. */
@Component
final class AsuntosDeExpedientes implements Asuntos {

    /** Sus primeras tareas se crean en la transacción que lo abre: así no lo preguntan a la base. */
    private record RecienAbierto(String folio, String asunto) implements TransactionSynchronization {}

    private final JdbcClient jdbc;

    AsuntosDeExpedientes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void recienAbierto(String folio, String asunto) {
        TransactionSynchronizationManager.registerSynchronization(new RecienAbierto(folio, asunto));
    }

    @Override
    public Optional<String> de(String folio) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(RecienAbierto.class::isInstance)
                .map(RecienAbierto.class::cast)
                .filter(abierto -> abierto.folio.equals(folio))
                .map(RecienAbierto::asunto)
                .findFirst()
                .or(() -> jdbc.sql("SELECT asunto FROM expediente WHERE folio = ?")
                        .param(folio)
                        .query(String.class)
                        .optional());
    }
}
