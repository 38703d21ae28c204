package mx.municipio.redes.procedimientos.apertura;

import java.util.Set;

/** Estados de una apertura y sus únicos pasos posibles. */
public enum EstadoApertura {
    PROPUESTA("Propuesta, sin resolver"),
    AUTORIZADA("Autorizada, por abrirse"),
    RECHAZADA("Rechazada"),
    VIGENTE("Cuenta abierta y vigente"),
    DESISTIDA("Desistida"),
    NO_ADMITIDA("No admitida");

    private final String enPalabras;

    EstadoApertura(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }

    public Set<EstadoApertura> siguientes() {
        return switch (this) {
            case PROPUESTA -> Set.of(AUTORIZADA, RECHAZADA, DESISTIDA, NO_ADMITIDA);
            case AUTORIZADA -> Set.of(VIGENTE);
            default -> Set.of();
        };
    }
}
