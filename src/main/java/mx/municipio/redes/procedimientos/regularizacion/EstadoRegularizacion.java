package mx.municipio.redes.procedimientos.regularizacion;

/** Estados de una regularización; los finales son los de la cuenta. */
enum EstadoRegularizacion {
    POR_MANIFESTAR,
    POR_VERIFICAR,
    VIGENTE,
    A_TITULO_PERSONAL
}
