package mx.municipio.redes.motor.acceso;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * El turno para comprobar una contraseña, que ocupa un procesador una décima de segundo: quien manda cientos a la vez
 * espera en su parte de la fila, y ni quien ya entró ni quien entra desde otro lado lo esperan a él.
 */
@Component
class Turnos {

    /** Cuántas de un mismo origen caben en la fila: una oficina entera suele salir por una sola dirección. */
    static final int POR_ORIGEN = 50;

    /** Cuántas caben en total: cada una ocupa un hilo de los doscientos que atienden. */
    static final int EN_FILA = 100;

    private final Semaphore procesadores;
    private final AtomicInteger total = new AtomicInteger();
    private final Map<String, Integer> fila = new ConcurrentHashMap<>();

    @Autowired
    Turnos() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    Turnos(int aLaVez) {
        this.procesadores = new Semaphore(aLaVez, true);
    }

    /** @throws BloqueadoException si en la fila ya no cabe; no cuenta como intento */
    boolean esperar(String origen, BooleanSupplier clave) {
        try {
            if (fila.merge(origen, 1, Integer::sum) > POR_ORIGEN | total.incrementAndGet() > EN_FILA) {
                throw BloqueadoException.muchosALaVez();
            }
            procesadores.acquireUninterruptibly();
            try {
                return clave.getAsBoolean();
            } finally {
                procesadores.release();
            }
        } finally {
            total.decrementAndGet();
            fila.computeIfPresent(origen, (o, cuantas) -> cuantas == 1 ? null : cuantas - 1);
        }
    }
}
