package mx.municipio.redes.avisos;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import mx.municipio.redes.errores.TextoLibre;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailSendException;

/** Por qué no salió un correo, en español; lo que el servidor respondió va entre comillas, como dicho por él. */
final class FallaDeCorreo {

    private FallaDeCorreo() {}

    static String enPalabras(Throwable falla) {
        List<Throwable> causas = new ArrayList<>();
        reunir(falla, causas);
        return una(causas, SMTPAddressFailedException.class)
                .map(e -> "El servidor de correo no admite esa dirección (código " + e.getReturnCode() + ")" + dijo(e))
                .or(() -> una(causas, SMTPSenderFailedException.class)
                        .map(e -> "El servidor de correo no admite el remitente (código " + e.getReturnCode() + ")"
                                + dijo(e)))
                .or(() -> una(causas, SMTPSendFailedException.class)
                        .map(e -> "El servidor de correo no recibió el mensaje (código " + e.getReturnCode() + ")"
                                + dijo(e)))
                .or(() -> una(causas, AuthenticationFailedException.class)
                        .map(e -> "El servidor de correo no acepta el usuario o la contraseña del programa" + dijo(e)))
                .or(() -> una(causas, AddressException.class)
                        .map(e -> "No es una dirección a la que se pueda enviar correo"))
                .or(() -> una(causas, UnknownHostException.class).map(e -> "No se encuentra el servidor de correo"))
                .or(() -> una(causas, ConnectException.class).map(e -> "El servidor de correo no acepta conexiones"))
                .or(() -> una(causas, SocketTimeoutException.class)
                        .map(e -> "El servidor de correo no contestó a tiempo"))
                .or(() -> una(causas, SSLException.class)
                        .map(e -> "No se pudo cifrar la conexión con el servidor de correo"))
                .or(() -> una(causas, IOException.class).map(e -> "Se cortó la conexión con el servidor de correo"))
                .or(() -> una(causas, MessagingException.class)
                        .map(e -> "El servidor de correo no recibió el mensaje" + dijo(e)))
                // Lo que el programa mismo dice que le falta.
                .or(() -> una(causas, IllegalStateException.class).map(Throwable::getMessage))
                .orElseGet(() -> "Falla del programa al enviarlo ("
                        + causas.get(causas.size() - 1).getClass().getSimpleName() + ")");
    }

    private static void reunir(Throwable falla, List<Throwable> causas) {
        causas.add(falla);
        if (falla instanceof MailSendException varias) {
            Arrays.stream(varias.getMessageExceptions()).forEach(una -> reunir(una, causas));
        }
        if (falla.getCause() != null) {
            reunir(falla.getCause(), causas);
        }
    }

    private static <T extends Throwable> Optional<T> una(List<Throwable> causas, Class<T> clase) {
        return causas.stream().filter(clase::isInstance).map(clase::cast).findFirst();
    }

    private static String dijo(Throwable falla) {
        String dicho = TextoLibre.enLinea(String.valueOf(falla.getMessage()));
        return falla.getMessage() == null || dicho.isEmpty() ? "" : "; el servidor dijo: «" + dicho + "»";
    }
}
