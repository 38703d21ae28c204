package mx.municipio.redes.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import mx.municipio.redes.csv.HojaCsv.Renglon;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;

/** Lo que está mal en una hoja, renglón por renglón: se dice todo junto y en el orden de la hoja. */
public final class ErroresDeHoja {

    private final SortedMap<Integer, List<ErrorCampo>> porRenglon = new TreeMap<>();

    /** @param mensaje una frase entera */
    public void agregar(int renglon, String mensaje) {
        anotar(renglon, ". " + mensaje);
    }

    /** @param columna vacía si lo que está mal es el renglón */
    public void agregar(Renglon renglon, String columna, String mensaje) {
        anotar(renglon.numero(), (columna.isEmpty() ? "" : ", " + columna) + ": " + mensaje);
    }

    /** Si se pudo; si no, queda anotado por qué, para poder revisar los renglones que siguen. */
    public boolean intentar(int renglon, Runnable accion) {
        try {
            accion.run();
            return true;
        } catch (DominioException e) {
            agregar(renglon, e.conClausula());
            return false;
        }
    }

    public boolean hay(int renglon) {
        return porRenglon.containsKey(renglon);
    }

    public List<ErrorCampo> todos() {
        return porRenglon.values().stream().flatMap(List::stream).toList();
    }

    /** @throws FormularioException con todos */
    public void exigirNinguno() {
        if (!porRenglon.isEmpty()) {
            throw new FormularioException(todos());
        }
    }

    private void anotar(int renglon, String mensaje) {
        porRenglon
                .computeIfAbsent(renglon, numero -> new ArrayList<>())
                .add(new ErrorCampo("renglon " + renglon, "Renglón " + renglon + mensaje));
    }
}
