package mx.municipio.redes.procedimientos.administradores;

/** Estados de un cambio notificado. No hay uno de aprobación: se notifica (AMB-10). */
public enum EstadoCambio {
    PROGRAMADO,
    REGISTRADO,
    NO_PROCEDE,
    RETIRADO
}
