package mx.municipio.redes.plazos.adapter.persistencia;

import mx.municipio.redes.plazos.domain.TurnoDelCalendario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** El turno entre todos los nodos: un candado consultivo de la base, que ella suelta con la transacción. */
final class TurnoEnPostgresql implements TurnoDelCalendario {

    /** «calend» en ASCII: basta con que nadie más use ese número. */
    private static final long CANDADO = 0x63616c656e64L;

    private final JdbcClient jdbc;

    TurnoEnPostgresql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void compartir() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            esperar("SELECT pg_advisory_xact_lock_shared(?)");
        }
    }

    @Override
    public void tomar() {
        esperar("SELECT pg_advisory_xact_lock(?)");
    }

    private void esperar(String sql) {
        jdbc.sql(sql).param(CANDADO).query((fila, n) -> CANDADO).single();
    }
}
