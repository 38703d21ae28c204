package mx.municipio.redes.motor;

import org.jspecify.annotations.Nullable;

/** Dónde queda escrito que una tarea abierta pasó de una persona a otra. */
public interface Traspasos {

    /**
     * En la transacción en curso, a nombre de quien actúa.
     *
     * @param de quien la tenía; nulo si nadie
     */
    void asentar(String folio, String tarea, @Nullable String de, String a);
}
