package mx.municipio.redes.consulta.domain;

/** Lo que opina Transparencia: sin plazo ni voto, pero la reserva impide publicar (AMB-04). */
public enum Opinion {
    SIN_OBJECION,
    RESERVADA
}
