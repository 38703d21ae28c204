package mx.municipio.redes.procedimientos.publicacion;

/** Estados del asiento de una publicación. */
enum EstadoPublicacion {
    POR_PUBLICAR,
    ASENTADA,
    POR_REVISAR,
    RETIRADA,
    SIN_OBJETO
}
