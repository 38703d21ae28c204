package mx.municipio.redes.padron;

import org.jspecify.annotations.Nullable;

/** Lo que el padrón pide a los trámites abiertos cuando cambia quién responde de una cuenta. Corre en su transacción. */
public interface TramitesAbiertos {

    /**
     * Ofrece cada tarea abierta del órgano a quien hoy le toca, y solo a él.
     *
     * @param folio el trámite que lo causó; nulo si ninguno
     * @return cuántas tareas cambiaron de manos
     */
    int reofrecer(String organo, @Nullable String folio);

    /** Lo mismo porque empieza la suplencia del titular, si ya rige, o porque terminó. */
    void reofrecer(Suplencia suplencia, boolean rige);

    /** Deja libres en su oficina las tareas que tomó quien ya no es de ella. */
    void soltar(String usuario, String porque);

    /**
     * La cuenta dejó de estar en el padrón: sus demás trámites abiertos se enteran.
     *
     * @param folio el trámite que lo causó
     */
    void cuentaTerminada(Cuenta cuenta, String folio);
}
