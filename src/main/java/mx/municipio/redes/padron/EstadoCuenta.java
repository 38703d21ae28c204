package mx.municipio.redes.padron;

import java.util.Set;

/** Estados de una cuenta y sus únicos pasos posibles. */
public enum EstadoCuenta {
    PROPUESTA("Propuesta, en espera de resolución"),
    AUTORIZADA("Autorizada, en espera de su apertura"),
    RECHAZADA("Rechazada"),
    PREEXISTENTE("Anterior a la norma, en espera de regularización"),
    VIGENTE("Vigente"),
    INTERVENIDA("Intervenida"),
    EN_BAJA("En baja"),
    CANCELADA("Cancelada"),
    A_TITULO_PERSONAL("A título personal");

    private final String enPalabras;

    EstadoCuenta(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }

    /** Dentro de una frase. */
    public String entreComillas() {
        return "«" + Character.toLowerCase(enPalabras.charAt(0)) + enPalabras.substring(1) + "»";
    }

    public boolean puedePasarA(EstadoCuenta siguiente) {
        return siguientes().contains(siguiente);
    }

    public Set<EstadoCuenta> siguientes() {
        return switch (this) {
            case PROPUESTA -> Set.of(AUTORIZADA, RECHAZADA);
            case AUTORIZADA -> Set.of(VIGENTE);
            case PREEXISTENTE -> Set.of(VIGENTE, A_TITULO_PERSONAL);
            case VIGENTE -> Set.of(INTERVENIDA, EN_BAJA);
            case INTERVENIDA -> Set.of(VIGENTE, EN_BAJA);
            case EN_BAJA -> Set.of(CANCELADA, VIGENTE, INTERVENIDA);
            case RECHAZADA, CANCELADA, A_TITULO_PERSONAL -> Set.of();
        };
    }

    /** Si existe en la red social a nombre del órgano: nadie más puede registrar el mismo identificador. */
    public boolean enLaRed() {
        return switch (this) {
            case PREEXISTENTE, VIGENTE, INTERVENIDA, EN_BAJA -> true;
            default -> false;
        };
    }
}
