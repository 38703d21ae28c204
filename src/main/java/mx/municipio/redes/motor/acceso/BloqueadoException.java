package mx.municipio.redes.motor.acceso;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Tras un intento fallido desde el mismo origen, o con demasiados a la vez: no se mira si la clave es la suya. */
public final class BloqueadoException extends LockedException {

    private final Duration espera;

    BloqueadoException(Duration espera) {
        this("Usuario bloqueado por un intento fallido.", espera);
    }

    private BloqueadoException(String motivo, Duration espera) {
        super(motivo + " Espere " + enPalabras(espera) + " y vuelva a intentarlo.");
        this.espera = espera;
    }

    static BloqueadoException muchosALaVez() {
        return new BloqueadoException("Demasiados están iniciando sesión a la vez.", Duration.ofSeconds(2));
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
