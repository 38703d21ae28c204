package mx.municipio.redes.consulta.domain;

/** Las dos respuestas que la norma admite de Comunicación Social (CG-VII). */
public enum Respuesta {
    PROCEDENTE,
    NO_PROCEDENTE
}
