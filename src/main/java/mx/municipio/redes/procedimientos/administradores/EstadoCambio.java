package mx.municipio.redes.procedimientos.administradores;

import java.util.Set;

/** Estados de un cambio notificado y sus únicos pasos posibles. No hay uno de aprobación: se notifica (AMB-10). */
public enum EstadoCambio {
    PROGRAMADO("Notificado, en espera de su fecha"),
    POR_ROTAR("Notificado, falta cambiar las contraseñas"),
    REGISTRADO("Registrado"),
    NO_PROCEDE("No procede: dejó de cumplir los requisitos"),
    RETIRADO("Retirado");

    private final String enPalabras;

    EstadoCambio(String enPalabras) {
        this.enPalabras = enPalabras;
    }

    public String enPalabras() {
        return enPalabras;
    }

    public boolean esFinal() {
        return siguientes().isEmpty();
    }

    public Set<EstadoCambio> siguientes() {
        return switch (this) {
            // Con su lote puede registrarse antes de que corra su propio temporizador.
            case PROGRAMADO -> Set.of(POR_ROTAR, REGISTRADO, NO_PROCEDE, RETIRADO);
            case POR_ROTAR -> Set.of(REGISTRADO, NO_PROCEDE, RETIRADO);
            default -> Set.of();
        };
    }
}
