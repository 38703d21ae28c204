package mx.municipio.redes.avisos.adapter.correo;

import jakarta.mail.MessagingException;
import java.time.Clock;
import mx.municipio.redes.avisos.application.Cartero;
import mx.municipio.redes.avisos.application.Correo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Envía por el servidor que diga {@code spring.mail.host}; sin él, el correo espera. */
@Component
@Profile("!demo")
class CarteroSmtp implements Cartero {

    private final ObjectProvider<JavaMailSender> servidor;
    private final Clock reloj;

    CarteroSmtp(ObjectProvider<JavaMailSender> servidor, Clock reloj) {
        this.servidor = servidor;
        this.reloj = reloj;
    }

    @Override
    public boolean disponible() {
        return servidor.getIfAvailable() != null;
    }

    @Override
    public void entregar(Correo correo) {
        JavaMailSender smtp = servidor.getIfAvailable();
        if (smtp == null) {
            throw new IllegalStateException("No hay servidor de correo: falta SPRING_MAIL_HOST (spring.mail.host).");
        }
        try {
            smtp.send(Sobre.de(correo, reloj.instant()));
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }
}
