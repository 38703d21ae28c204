package mx.municipio.redes.procedimientos.apertura;

/** Lo que Comunicación Social contesta a una propuesta. Pedir una aclaración no es resolver (AMB-09). */
public enum Resolucion {
    AUTORIZAR,
    RECHAZAR,
    ACLARAR
}
