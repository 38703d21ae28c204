package mx.municipio.redes.avisos;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.stream.Stream;
import mx.municipio.redes.motor.trabajos.SalidaCerradaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Envía por el servidor que diga {@code spring.mail.host}; sin él, el correo espera. */
@Component
@Profile("!demo")
class CarteroSmtp implements Cartero {

    private static final Logger LOG = LoggerFactory.getLogger(CarteroSmtp.class);

    private final ObjectProvider<JavaMailSenderImpl> servidor;
    private final Clock reloj;

    CarteroSmtp(ObjectProvider<JavaMailSenderImpl> servidor, Clock reloj) {
        this.servidor = servidor;
        this.reloj = reloj;
    }

    @Override
    public boolean disponible() {
        return servidor.getIfAvailable() != null;
    }

    @Override
    public void entregar(Correo correo) {
        JavaMailSenderImpl smtp = servidor.getIfAvailable();
        if (smtp == null) {
            throw new SalidaCerradaException("No hay servidor de correo: falta SPRING_MAIL_HOST (spring.mail.host).");
        }
        try {
            smtp.send(Sobre.de(correo, reloj.instant()));
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        } catch (MailException e) {
            Throwable causa = delServidor(e);
            if (causa == null) {
                throw e;
            }
            throw new SalidaCerradaException(
                    "El servidor de correo %s no responde o no deja entrar (%s)."
                            .formatted(direccion(smtp), causa.getMessage()),
                    causa);
        }
    }

    /** Lo que falló al hablar con él; nulo si habló, y lo que rechazó es este mensaje. */
    private static @Nullable Throwable delServidor(MailException fallo) {
        if (fallo instanceof MailAuthenticationException) {
            return fallo;
        }
        Stream<Throwable> mensajes =
                fallo instanceof MailSendException envio ? Stream.of(envio.getMessageExceptions()) : Stream.of();
        return Stream.concat(Stream.of(fallo), mensajes)
                .map(NestedExceptionUtils::getMostSpecificCause)
                .filter(IOException.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    private static String direccion(JavaMailSenderImpl smtp) {
        return smtp.getHost() + (smtp.getPort() > 0 ? ":" + smtp.getPort() : "");
    }

    /**
     * Quien instala sabe al arrancar, y no con el primer aviso, si el servidor contesta y deja entrar. Aparte: uno mudo
     * no retrasa a nadie.
     */
    @EventListener(ApplicationReadyEvent.class)
    void alArrancar() {
        servidor.ifAvailable(smtp -> {
            var prueba = new Thread(() -> probar(smtp), "prueba-de-correo");
            prueba.setDaemon(true);
            prueba.start();
        });
    }

    private static void probar(JavaMailSenderImpl smtp) {
        String direccion = direccion(smtp);
        try {
            smtp.testConnection();
            LOG.info("El servidor de correo {} responde", direccion);
        } catch (MessagingException e) {
            LOG.warn(
                    "El servidor de correo {} no responde o no deja entrar: los avisos esperan y se reintentan."
                            + " Revise SPRING_MAIL_HOST, SPRING_MAIL_PORT, SPRING_MAIL_USERNAME y SPRING_MAIL_PASSWORD. {}.",
                    direccion,
                    FallaDeCorreo.enPalabras(e));
        }
    }
}
