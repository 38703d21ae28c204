package mx.municipio.redes.expediente;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Números sin huecos por clase, órgano y año: se toman en la transacción de quien llama y con ella se deshacen. */
@Component
public class Consecutivos {

    private final JdbcClient jdbc;
    private final TransactionTemplate anidada;

    Consecutivos(JdbcClient jdbc, PlatformTransactionManager transacciones) {
        this.jdbc = jdbc;
        this.anidada = new TransactionTemplate(transacciones);
        this.anidada.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** El siguiente número; quien pida otro de la misma serie espera a que esta transacción termine. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int siguiente(String clase, String organo, int ejercicio) {
        return incrementar(clase, organo, ejercicio).orElseGet(() -> {
            try {
                anidada.executeWithoutResult(estado -> jdbc.sql(
                                "INSERT INTO folio_consecutivo (clase, organo, ejercicio, ultimo) VALUES (?, ?, ?, 0)")
                        .params(clase, organo, ejercicio)
                        .update());
            } catch (DuplicateKeyException otroLoCreo) {
                // Se incrementa enseguida, ya con su candado.
            }
            return incrementar(clase, organo, ejercicio).orElseThrow();
        });
    }

    /** El número recién tomado; vacío si el consecutivo aún no existe. */
    private Optional<Integer> incrementar(String clase, String organo, int ejercicio) {
        var tomado = new GeneratedKeyHolder();
        jdbc.sql("UPDATE folio_consecutivo SET ultimo = ultimo + 1 WHERE clase = ? AND organo = ? AND ejercicio = ?")
                .params(clase, organo, ejercicio)
                .update(tomado, "ultimo");
        return Optional.ofNullable(tomado.getKeyAs(Integer.class));
    }
}
