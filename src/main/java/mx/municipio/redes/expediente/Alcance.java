package mx.municipio.redes.expediente;

/**
 * Quiénes del órgano ven un expediente. Quien lo inició, las oficinas de su trámite, la Sindicatura y el supervisor lo ven
 * siempre.
 */
public enum Alcance {
    /** Todos los que atienden el órgano. */
    ORGANO,
    /** Solo su titular y quien lo suple. */
    TITULAR,
    /** Nadie del órgano. */
    OFICINAS
}
