package mx.municipio.redes.bitacora;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Las cabezas que la transacción ya tiene tomadas: se leen una vez y se escriben una vez, al confirmarla, aunque asiente
 * varios sucesos.
 */
final class CabezasEnCurso implements TransactionSynchronization {

    private final JdbcClient jdbc;
    private final Map<String, Cabeza> vigentes = new HashMap<>();
    private final Map<String, Cabeza> porEscribir = new HashMap<>();
    private boolean confirmando;

    private CabezasEnCurso(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Optional<CabezasEnCurso> deLaTransaccion() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(CabezasEnCurso.class::isInstance)
                        .map(CabezasEnCurso.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    static CabezasEnCurso empezar(JdbcClient jdbc) {
        var enCurso = new CabezasEnCurso(jdbc);
        TransactionSynchronizationManager.registerSynchronization(enCurso);
        return enCurso;
    }

    Optional<Cabeza> buscar(String cadena) {
        return Optional.ofNullable(vigentes.get(cadena));
    }

    /** La cabeza es la que la base ya tiene. */
    void ponerFirme(String cadena, Cabeza cabeza) {
        vigentes.put(cadena, cabeza);
    }

    void mover(String cadena, Cabeza cabeza) {
        vigentes.put(cadena, cabeza);
        porEscribir.put(cadena, cabeza);
        if (confirmando) {
            escribir();
        }
    }

    @Override
    public void beforeCommit(boolean soloLectura) {
        confirmando = true;
        escribir();
    }

    /** Lo que siga puede deshacerse por su cuenta: lo anterior queda ya en la base. */
    @Override
    public void savepoint(Object punto) {
        escribir();
    }

    @Override
    public void savepointRollback(Object punto) {
        vigentes.clear();
        porEscribir.clear();
    }

    private void escribir() {
        porEscribir.forEach(
                (cadena, cabeza) -> jdbc.sql("UPDATE bitacora_cabeza SET asientos = ?, hash = ? WHERE cadena = ?")
                        .params(cabeza.asientos(), cabeza.hash(), cadena)
                        .update());
        porEscribir.clear();
    }
}
