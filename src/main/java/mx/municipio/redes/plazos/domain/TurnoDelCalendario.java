package mx.municipio.redes.plazos.domain;

/**
 * Ordena los cambios del calendario con los plazos que se abren al mismo tiempo: ninguno se queda contado con el
 * calendario anterior sin que el cambio lo vea. Dura hasta que termina la transacción.
 */
public interface TurnoDelCalendario {

    /** Quien cuenta un plazo para guardarlo: espera al cambio en curso, no a otras cuentas. Sin transacción, nada hace. */
    void compartir();

    /** Quien cambia el calendario: espera a todos los demás, y los demás a él. */
    void tomar();
}
