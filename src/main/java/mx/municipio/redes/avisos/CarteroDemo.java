package mx.municipio.redes.avisos;

import jakarta.mail.MessagingException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/** En la demostración el correo no sale: cada mensaje queda en un archivo {@code .eml}. */
@Component
@Profile("demo")
class CarteroDemo implements Cartero {

    private static final DateTimeFormatter MARCA =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final Path carpeta;
    private final Clock reloj;

    CarteroDemo(@Value("${redes.demo.correo}") Path carpeta, Clock reloj) {
        this.carpeta = carpeta;
        this.reloj = reloj;
    }

    /** Dónde quedan los mensajes. */
    public Path carpeta() {
        return carpeta;
    }

    @Override
    public boolean disponible() {
        return true;
    }

    @Override
    public void entregar(Correo correo) {
        String nombre =
                MARCA.format(reloj.instant()) + "-" + correo.messageId().replaceAll("@.*|[^A-Za-z0-9.-]", "") + ".eml";
        try {
            Files.createDirectories(carpeta);
            Path borrador = Files.createTempFile(carpeta, "correo", ".tmp");
            try (OutputStream salida = new BufferedOutputStream(Files.newOutputStream(borrador))) {
                Sobre.de(correo, reloj.instant()).writeTo(salida);
            }
            Files.move(borrador, carpeta.resolve(nombre), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }
}
