package mx.municipio.redes.motor.acceso;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.LockedException;

/** Demasiados intentos con ese usuario: no se mira si la clave es la suya. */
public final class BloqueadoException extends LockedException {

    private final @Nullable Duration espera;

    BloqueadoException(String mensaje, @Nullable Duration espera) {
        super(mensaje);
        this.espera = espera;
    }

    /** Lo que falta para poder intentarlo otra vez; vacío si solo lo desbloquea un supervisor. */
    public Optional<Duration> espera() {
        return Optional.ofNullable(espera);
    }
}
