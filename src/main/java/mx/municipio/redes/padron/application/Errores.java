package mx.municipio.redes.padron.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mx.municipio.redes.errores.DominioException;
import mx.municipio.redes.errores.ErrorCampo;
import mx.municipio.redes.errores.FormularioException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lo que está mal en una hoja, renglón por renglón. */
final class Errores {

    private record Error(int renglon, String mensaje) {}

    private final List<Error> lista = new ArrayList<>();
    private final TransactionTemplate anidada;

    Errores(PlatformTransactionManager transacciones) {
        this.anidada = new TransactionTemplate(transacciones);
        this.anidada.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void agregar(int renglon, String mensaje) {
        lista.add(new Error(renglon, mensaje));
    }

    /** Si se pudo; si no, queda anotado por qué y se deshace solo ese renglón, para poder revisar los que siguen. */
    boolean intentar(int renglon, Runnable accion) {
        try {
            anidada.executeWithoutResult(estado -> accion.run());
            return true;
        } catch (DominioException e) {
            agregar(renglon, e.conClausula());
            return false;
        }
    }

    boolean hay(int renglon) {
        return lista.stream().anyMatch(error -> error.renglon == renglon);
    }

    /** @throws FormularioException con todos, en el orden de la hoja */
    void exigirNinguno() {
        if (!lista.isEmpty()) {
            throw new FormularioException(lista.stream()
                    .sorted(Comparator.comparingInt(Error::renglon))
                    .map(error -> new ErrorCampo(
                            "renglon " + error.renglon, "Renglón " + error.renglon + ". " + error.mensaje))
                    .toList());
        }
    }
}
