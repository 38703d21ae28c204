package mx.municipio.redes.errores;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;

/** Otra operación tuvo tomado un renglón más de lo que la base espera: nada se guardó, y basta intentarlo de nuevo. */
public final class BaseOcupada {

    static final String MENSAJE = "Otra operación ocurrió al mismo tiempo; nada se guardó. Intente de nuevo.";

    private BaseOcupada() {}

    public static boolean causa(Throwable fallo) {
        for (Throwable uno = fallo; uno != null; uno = uno.getCause()) {
            if (uno instanceof PessimisticLockingFailureException || uno instanceof QueryTimeoutException) {
                return true;
            }
        }
        return false;
    }
}
