package mx.municipio.redes.procedimientos.consulta;

import java.util.Set;

/** Estados de una consulta y sus únicos pasos posibles. */
public enum EstadoConsulta {
    ENVIADA("Enviada, en espera de respuesta"),
    PROCEDENTE("Procedente, en espera de publicación"),
    PUBLICADA("Publicada"),
    NO_PROCEDENTE("No procedente"),
    NO_PROCEDENTE_POR_SILENCIO("No procedente por falta de pronunciamiento"),
    NO_PROCEDENTE_POR_RESERVA("No procedente por información reservada o datos personales"),
    SIN_OBJETO("Sin objeto");

    private final String enPalabras;

    EstadoConsulta(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }

    public boolean esFinal() {
        return siguientes().isEmpty();
    }

    public Set<EstadoConsulta> siguientes() {
        return switch (this) {
            case ENVIADA ->
                Set.of(PROCEDENTE, NO_PROCEDENTE, NO_PROCEDENTE_POR_SILENCIO, NO_PROCEDENTE_POR_RESERVA, SIN_OBJETO);
            case PROCEDENTE -> Set.of(PUBLICADA, NO_PROCEDENTE_POR_RESERVA, SIN_OBJETO);
            default -> Set.of();
        };
    }
}
