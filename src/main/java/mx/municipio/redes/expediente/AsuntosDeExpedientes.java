package mx.municipio.redes.expediente;

import java.util.Optional;
import mx.municipio.redes.motor.bandejas.Asuntos;
import mx.municipio.redes.norma.Norma;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** El asunto con que se abrió cada expediente, y su órgano. */
@Component
final class AsuntosDeExpedientes implements Asuntos {

    /** Sus primeras tareas se crean en la transacción que lo abre: así no lo preguntan a la base. */
    private record RecienAbierto(String folio, Asunto asunto) implements TransactionSynchronization {}

    private final JdbcClient jdbc;
    private final Norma norma;

    AsuntosDeExpedientes(JdbcClient jdbc, Norma norma) {
        this.jdbc = jdbc;
        this.norma = norma;
    }

    void recienAbierto(Expediente expediente) {
        TransactionSynchronizationManager.registerSynchronization(
                new RecienAbierto(expediente.folio(), asunto(expediente.asunto(), expediente.organo())));
    }

    @Override
    public Optional<Asunto> de(String folio) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(RecienAbierto.class::isInstance)
                .map(RecienAbierto.class::cast)
                .filter(abierto -> abierto.folio.equals(folio))
                .map(RecienAbierto::asunto)
                .findFirst()
                .or(() -> jdbc.sql("SELECT asunto, organo FROM expediente WHERE folio = ?")
                        .param(folio)
                        .query((fila, n) -> asunto(fila.getString(1), fila.getString(2)))
                        .optional());
    }

    private Asunto asunto(String texto, String organo) {
        return new Asunto(texto, norma.nombreOrgano(organo));
    }
}
