package mx.municipio.redes.bitacora;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lo que la transacción lleva asentado: la cabeza de cada cadena se toma una vez, y los asientos y las cabezas se
 * escriben juntos antes de confirmar.
 */
final class AsientosEnCurso implements TransactionSynchronization {

    private record Renglon(String cadena, Asiento asiento) {}

    private static final Logger LOG = LoggerFactory.getLogger(Bitacora.class);

    private final JdbcOperations jdbc;
    private final Map<String, Cabeza> cabezas = new HashMap<>();
    private final Set<String> movidas = new HashSet<>();
    private final Set<String> nuevas = new HashSet<>();
    private final List<Renglon> porEscribir = new ArrayList<>();
    private final List<Renglon> escritos = new ArrayList<>();
    private final Map<Object, Integer> escritosHasta = new HashMap<>();
    private boolean confirmando;

    private AsientosEnCurso(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    static Optional<AsientosEnCurso> deLaTransaccion() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(AsientosEnCurso.class::isInstance)
                        .map(AsientosEnCurso.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    static AsientosEnCurso empezar(JdbcOperations jdbc) {
        var enCurso = new AsientosEnCurso(jdbc);
        TransactionSynchronizationManager.registerSynchronization(enCurso);
        return enCurso;
    }

    Optional<Cabeza> cabeza(String cadena) {
        return Optional.ofNullable(cabezas.get(cadena));
    }

    /** Una cadena que nadie más puede estar abriendo. */
    void abrir(String cadena) {
        cabezas.put(cadena, new Cabeza(0, Cadena.origen(cadena)));
        nuevas.add(cadena);
    }

    void agregar(String cadena, Asiento asiento) {
        cabezas.put(cadena, new Cabeza(asiento.numero(), asiento.hash()));
        movidas.add(cadena);
        porEscribir.add(new Renglon(cadena, asiento));
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
        escritosHasta.put(punto, escritos.size());
    }

    @Override
    public void savepointRollback(Object punto) {
        cabezas.clear();
        movidas.clear();
        nuevas.clear();
        porEscribir.clear();
        escritos.subList(escritosHasta.getOrDefault(punto, 0), escritos.size()).clear();
    }

    /** El registro del programa dice en un renglón cada suceso asentado; lo que se deshizo no. */
    @Override
    public void afterCommit() {
        for (Renglon renglon : escritos) {
            Asiento asiento = renglon.asiento;
            LOG.info(
                    "{}: {} por {}{}",
                    renglon.cadena,
                    asiento.suceso(),
                    asiento.actor(),
                    asiento.clausula() == null ? "" : " (" + asiento.clausula() + ")");
        }
    }

    void escribir() {
        for (String cadena : nuevas) {
            Cabeza cabeza = cabezas.getOrDefault(cadena, new Cabeza(0, Cadena.origen(cadena)));
            jdbc.update(
                    "INSERT INTO bitacora_cabeza (cadena, asientos, hash) VALUES (?, ?, ?)",
                    cadena,
                    cabeza.asientos(),
                    cabeza.hash());
        }
        if (!porEscribir.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO bitacora (cadena, numero, instante, actor, suceso, clausula, detalle, hash)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    porEscribir.stream().map(AsientosEnCurso::valores).toList());
        }
        for (String cadena : movidas) {
            Cabeza cabeza = cabezas.get(cadena);
            if (cabeza != null && !nuevas.contains(cadena)) {
                jdbc.update(
                        "UPDATE bitacora_cabeza SET asientos = ?, hash = ? WHERE cadena = ?",
                        cabeza.asientos(),
                        cabeza.hash(),
                        cadena);
            }
        }
        escritos.addAll(porEscribir);
        nuevas.clear();
        porEscribir.clear();
        movidas.clear();
    }

    private static Object[] valores(Renglon renglon) {
        Asiento asiento = renglon.asiento;
        return new Object[] {
            renglon.cadena,
            asiento.numero(),
            asiento.instante().atOffset(ZoneOffset.UTC),
            asiento.actor(),
            asiento.suceso(),
            asiento.clausula(),
            asiento.detalle(),
            asiento.hash()
        };
    }
}
