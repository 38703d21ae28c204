package mx.municipio.redes.bitacora;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.municipio.redes.norma.Clausula;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Las cabezas de todas las cadenas, y su cotejo con las que alguien guardó fuera del programa (ADR 38). */
@Component
@Clausula({"NT10-EV-3", "NT10-CG-XI"})
public class Cabezas {

    /** Cadenas cuyos asientos se leen a la vez: lo que mide la bitácora no cambia lo que ocupa. */
    private static final int LOTE = 200;

    private final JdbcClient jdbc;

    Cabezas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** La de cada cadena, por su nombre; en una sola lectura, que ningún asiento parte en dos. */
    public List<DeCadena> todas() {
        AsientosEnCurso.deLaTransaccion().ifPresent(AsientosEnCurso::escribir);
        return jdbc.sql("SELECT cadena, asientos, hash FROM bitacora_cabeza WHERE asientos > 0 ORDER BY cadena")
                .query(DeCadena.class)
                .list();
    }

    /**
     * Recorre las cadenas de esas cabezas y nombra las que ya no las conservan. Una cadena que creció las conserva: en ella
     * el asiento de ese número tiene esa huella.
     */
    // De una sola vista de la base: lo que se asiente mientras se recorre no es una alteración.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Alterada> cotejar(List<DeCadena> guardadas) {
        List<Alterada> alteradas = new ArrayList<>();
        for (int desde = 0; desde < guardadas.size(); desde += LOTE) {
            List<DeCadena> lote = guardadas.subList(desde, Math.min(desde + LOTE, guardadas.size()));
            List<String> cadenas = lote.stream().map(DeCadena::cadena).toList();
            Map<String, List<Asiento>> asientos = asientos(cadenas);
            Map<String, Cabeza> hoy = hoy(cadenas);
            for (DeCadena guardada : lote) {
                cotejar(
                        guardada,
                        asientos.getOrDefault(guardada.cadena(), List.of()),
                        hoy.get(guardada.cadena()),
                        alteradas);
            }
        }
        return alteradas;
    }

    private static void cotejar(
            DeCadena guardada, List<Asiento> asientos, @Nullable Cabeza hoy, List<Alterada> alteradas) {
        List<Cabeza> sellos = new ArrayList<>();
        sellos.add(new Cabeza(guardada.asientos(), guardada.hash()));
        if (hoy != null) {
            sellos.add(hoy);
        }
        Verificacion verificacion = Cadena.verificar(guardada.cadena(), asientos, sellos);
        Integer ruptura = verificacion.primeraRuptura();
        if (ruptura != null) {
            alteradas.add(new Alterada(
                    guardada.cadena(),
                    guardada.asientos(),
                    asientos.size(),
                    ruptura,
                    Alterada.Problema.de(guardada, asientos)));
        }
    }

    private Map<String, List<Asiento>> asientos(List<String> cadenas) {
        Map<String, List<Asiento>> asientos = new HashMap<>();
        jdbc.sql("SELECT * FROM bitacora WHERE cadena IN (:cadenas) ORDER BY cadena, numero")
                .param("cadenas", cadenas)
                .query(fila -> {
                    asientos.computeIfAbsent(fila.getString("cadena"), cadena -> new ArrayList<>())
                            .add(Bitacora.asiento(fila));
                });
        return asientos;
    }

    private Map<String, Cabeza> hoy(List<String> cadenas) {
        Map<String, Cabeza> hoy = new HashMap<>();
        jdbc.sql("SELECT cadena, asientos, hash FROM bitacora_cabeza WHERE cadena IN (:cadenas)")
                .param("cadenas", cadenas)
                .query(DeCadena.class)
                .list()
                .forEach(cabeza -> hoy.put(cabeza.cadena(), new Cabeza(cabeza.asientos(), cabeza.hash())));
        return hoy;
    }
}
