package mx.municipio.redes.expediente;

/** Cómo termina la espera de quien inició un expediente. */
public enum Desenlace {
    /** Alguien lo decidió, y consta qué y por qué. */
    RESPUESTA,

    /** Su plazo venció sin que nadie respondiera. */
    SILENCIO,

    /** Nadie lo decidió: se retiró, o quedó sin objeto. */
    SIN_DECISION,

    /** Se respondió ya decidido por el silencio, que no cambia. */
    EXTEMPORANEA
}
