package mx.municipio.redes.bitacora;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Lo que hay hasta un momento; {@code movidas} y {@code nuevas} son las cadenas cuya cabeza falta escribir. */
    private record Estado(
            Map<String, Cabeza> cabezas,
            Set<String> movidas,
            Set<String> nuevas,
            List<Renglon> porEscribir,
            List<Renglon> escritos) {

        Estado() {
            this(new HashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>(), new ArrayList<>());
        }

        Estado copia() {
            return new Estado(
                    new HashMap<>(cabezas),
                    new LinkedHashSet<>(movidas),
                    new LinkedHashSet<>(nuevas),
                    new ArrayList<>(porEscribir),
                    new ArrayList<>(escritos));
        }
    }

    private final JdbcOperations jdbc;
    private final Map<Object, Estado> puntos = new HashMap<>();
    private Estado estado = new Estado();
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
        return Optional.ofNullable(estado.cabezas.get(cadena));
    }

    /** Una cadena que nadie más puede estar abriendo. */
    void abrir(String cadena) {
        estado.cabezas.put(cadena, new Cabeza(0, Cadena.origen(cadena)));
        estado.nuevas.add(cadena);
    }

    void agregar(String cadena, Asiento asiento) {
        estado.cabezas.put(cadena, new Cabeza(asiento.numero(), asiento.hash()));
        if (!estado.nuevas.contains(cadena)) {
            estado.movidas.add(cadena);
        }
        estado.porEscribir.add(new Renglon(cadena, asiento));
        if (confirmando) {
            escribir();
        }
    }

    @Override
    public void beforeCommit(boolean soloLectura) {
        confirmando = true;
        escribir();
    }

    /** Lo que siga puede deshacerse por su cuenta, aunque para entonces se haya escrito. */
    @Override
    public void savepoint(Object punto) {
        puntos.put(punto, estado.copia());
    }

    @Override
    public void savepointRollback(Object punto) {
        Estado anterior = puntos.get(punto);
        estado = anterior == null ? new Estado() : anterior.copia();
    }

    /** El registro del programa dice en un renglón cada suceso asentado; lo que se deshizo no. */
    @Override
    public void afterCommit() {
        for (Renglon renglon : estado.escritos) {
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
        for (String cadena : estado.nuevas) {
            Cabeza cabeza = tomada(cadena);
            jdbc.update(
                    "INSERT INTO bitacora_cabeza (cadena, asientos, hash) VALUES (?, ?, ?)",
                    cadena,
                    cabeza.asientos(),
                    cabeza.hash());
        }
        if (!estado.porEscribir.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO bitacora (cadena, numero, instante, actor, suceso, clausula, detalle, hash)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    estado.porEscribir.stream().map(AsientosEnCurso::valores).toList());
        }
        for (String cadena : estado.movidas) {
            Cabeza cabeza = tomada(cadena);
            jdbc.update(
                    "UPDATE bitacora_cabeza SET asientos = ?, hash = ? WHERE cadena = ?",
                    cabeza.asientos(),
                    cabeza.hash(),
                    cadena);
        }
        estado.escritos.addAll(estado.porEscribir);
        estado.nuevas.clear();
        estado.porEscribir.clear();
        estado.movidas.clear();
    }

    private Cabeza tomada(String cadena) {
        return Objects.requireNonNull(estado.cabezas.get(cadena));
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
