package mx.municipio.redes.motor.acceso;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lo que se siembra al arrancar, en una transacción y de un nodo a la vez: dos que arrancan juntos no chocan. */
@Component
public class ArranqueUnico {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaccion;

    ArranqueUnico(JdbcClient jdbc, PlatformTransactionManager transacciones) {
        this.jdbc = jdbc;
        this.transaccion = new TransactionTemplate(transacciones);
    }

    public void ejecutar(Runnable siembra) {
        transaccion.executeWithoutResult(estado -> {
            // El renglón con que el propio motor serializa su arranque.
            jdbc.sql("SELECT VALUE_ FROM ACT_GE_PROPERTY WHERE NAME_ = 'startup.lock' FOR UPDATE")
                    .query(String.class)
                    .single();
            siembra.run();
        });
    }
}
