package mx.municipio.redes.procedimientos.administradores;

/** Estados de un cambio notificado, en el orden en que ocurren. No hay uno de aprobación: se notifica (AMB-10). */
public enum EstadoCambio {
    PROGRAMADO,
    POR_ROTAR,
    REGISTRADO,
    NO_PROCEDE,
    RETIRADO;

    /**
     * De uno abierto se pasa a cualquiera posterior: con su lote puede registrarse antes de que corra su temporizador. De
     * los tres en que concluye, a ninguno.
     */
    public boolean admite(EstadoCambio siguiente) {
        return compareTo(REGISTRADO) < 0 && siguiente.compareTo(this) > 0;
    }
}
