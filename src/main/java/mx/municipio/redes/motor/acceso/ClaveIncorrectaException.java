package mx.municipio.redes.motor.acceso;

import org.springframework.security.authentication.BadCredentialsException;

/** No es la clave de ese usuario, o no hay tal usuario; el mensaje se muestra a la persona. */
public final class ClaveIncorrectaException extends BadCredentialsException {

    ClaveIncorrectaException(String mensaje) {
        super(mensaje);
    }
}
