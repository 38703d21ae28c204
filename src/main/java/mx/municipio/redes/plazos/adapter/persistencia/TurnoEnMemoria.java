package mx.municipio.redes.plazos.adapter.persistencia;

import java.util.function.BooleanSupplier;
import mx.municipio.redes.errores.ConflictoException;
import mx.municipio.redes.plazos.domain.TurnoDelCalendario;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** El turno con H2, que tiene un solo nodo: cuenta en memoria lo que tiene cada transacción. */
final class TurnoEnMemoria implements TurnoDelCalendario {

    private static final long ESPERA_MILIS = 10_000;

    private int comparten;
    private boolean tomado;

    @Override
    public synchronized void compartir() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        Tenencia propia = tenencia();
        if (!propia.comparte && !propia.toma) {
            esperar(() -> !tomado);
            comparten++;
            propia.comparte = true;
        }
    }

    @Override
    public synchronized void tomar() {
        Tenencia propia = tenencia();
        if (!propia.toma) {
            esperar(() -> !tomado);
            tomado = true;
            propia.toma = true;
            esperar(() -> comparten == (propia.comparte ? 1 : 0));
        }
    }

    private synchronized void soltar(Tenencia tenencia) {
        if (tenencia.comparte) {
            comparten--;
        }
        if (tenencia.toma) {
            tomado = false;
        }
        notifyAll();
    }

    private synchronized void esperar(BooleanSupplier condicion) {
        long limite = System.nanoTime() + ESPERA_MILIS * 1_000_000;
        try {
            while (!condicion.getAsBoolean()) {
                long falta = (limite - System.nanoTime()) / 1_000_000;
                if (falta <= 0) {
                    throw new ConflictoException("El calendario está cambiando. Intente de nuevo en un momento.");
                }
                wait(falta);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Tenencia tenencia() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Tenencia previa) {
            return previa;
        }
        var nueva = new Tenencia();
        TransactionSynchronizationManager.bindResource(this, nueva);
        TransactionSynchronizationManager.registerSynchronization(nueva);
        return nueva;
    }

    /** Lo que tiene una transacción; se suelta cuando termina, cualquiera que sea su fin. */
    private final class Tenencia implements TransactionSynchronization {

        private boolean comparte;
        private boolean toma;

        @Override
        public void afterCompletion(int estado) {
            TransactionSynchronizationManager.unbindResource(TurnoEnMemoria.this);
            soltar(this);
        }
    }
}
