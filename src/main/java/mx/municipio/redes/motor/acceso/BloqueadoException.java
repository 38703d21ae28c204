package mx.municipio.redes.motor.acceso;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Tras un intento fallido desde el mismo origen: no se mira si la clave es la suya. */
public final class BloqueadoException extends LockedException {

    private final Duration espera;

    BloqueadoException(Duration espera) {
        super("Usuario bloqueado por un intento fallido. Espere " + enPalabras(espera) + " y vuelva a intentarlo.");
        this.espera = espera;
    }

    /** Lo que falta para poder intentarlo otra vez. */
    public long segundos() {
        return segundos(espera);
    }

    static String enPalabras(Duration espera) {
        long segundos = segundos(espera);
        return segundos == 1 ? "1 segundo" : segundos + " segundos";
    }

    private static long segundos(Duration espera) {
        return Math.max(1, (espera.toMillis() + 999) / 1000);
    }
}
