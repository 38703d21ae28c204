package mx.municipio.redes.avisos;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;

class FallaDeCorreoTest {

    static Stream<Arguments> fallas() throws AddressException {
        var rechazo = new SMTPAddressFailedException(
                new InternetAddress("ana@ejemplo.mx"), "RCPT TO:<ana@ejemplo.mx>", 550, "550 5.1.1 User\nunknown");
        var varias = new SendFailedException("Invalid Addresses", rechazo);
        return Stream.of(
                Arguments.of(
                        new MailSendException(Map.of(new MimeMessage((jakarta.mail.Session) null), varias)),
                        "El servidor de correo no admite esa dirección (código 550);"
                                + " el servidor dijo: «550 5.1.1 User unknown»"),
                Arguments.of(
                        new MailAuthenticationException(new AuthenticationFailedException("535 Bad credentials")),
                        "El servidor de correo no acepta el usuario o la contraseña del programa;"
                                + " el servidor dijo: «535 Bad credentials»"),
                Arguments.of(
                        new MailSendException(
                                "Mail server connection failed",
                                new MessagingException("Couldn't connect", new ConnectException("Connection refused"))),
                        "El servidor de correo no acepta conexiones"),
                Arguments.of(
                        new MessagingException("Unknown", new UnknownHostException("correo")),
                        "No se encuentra el servidor de correo"),
                Arguments.of(
                        new MessagingException("Read timed out", new SocketTimeoutException("Read timed out")),
                        "El servidor de correo no contestó a tiempo"),
                Arguments.of(
                        new MessagingException("[EOF]", new IOException("Connection reset")),
                        "Se cortó la conexión con el servidor de correo"),
                Arguments.of(
                        new MailPreparationException(new AddressException("Missing final '@domain'")),
                        "No es una dirección a la que se pueda enviar correo"),
                Arguments.of(new IllegalStateException("No hay servidor de correo"), "No hay servidor de correo"),
                Arguments.of(
                        new NullPointerException("Cannot invoke"),
                        "Falla del programa al enviarlo (NullPointerException)"));
    }

    @ParameterizedTest
    @MethodSource("fallas")
    @DisplayName("AMB-24: por qué no salió un correo se dice en español, y lo que el servidor dijo, como suyo")
    void enPalabras(Throwable falla, String esperado) {
        assertThat(FallaDeCorreo.enPalabras(falla)).isEqualTo(esperado);
    }
}
