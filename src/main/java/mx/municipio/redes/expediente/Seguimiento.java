package mx.municipio.redes.expediente;

import java.util.List;
import mx.municipio.redes.padron.Cuenta;

/**
 * Un procedimiento cuyos casos no llevan expediente: los abre el programa, se encuentran por una clave propia y lo que en
 * ellos pasa consta en la bitácora de las cuentas de que tratan. Cada uno aporta un bean; su órgano lo dice la variable
 * {@code organo} del caso, y de qué trata, en la lista de tareas, la variable {@code asunto}.
 */
public interface Seguimiento {

    /** La variable que dice de qué órgano es el caso. */
    String ORGANO = "organo";

    /** Clave del proceso. */
    String proceso();

    /**
     * Las cuentas de que trata un caso.
     *
     * @param caso su clave de negocio
     * @return ninguna si el caso no es de este procedimiento
     */
    List<String> cuentas(String caso);

    /** La cuenta se canceló o dejó de ser institucional: lo que de ella se seguía queda sin objeto. */
    default void cuentaTerminada(Cuenta cuenta, String motivo) {}
}
