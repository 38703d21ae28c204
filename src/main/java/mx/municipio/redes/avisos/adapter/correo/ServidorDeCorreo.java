package mx.municipio.redes.avisos.adapter.correo;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Quien instala sabe al arrancar, y no con el primer aviso, si el servidor de correo contesta y deja entrar. */
@Component
@Profile("!demo")
class ServidorDeCorreo {

    private static final Logger LOG = LoggerFactory.getLogger(ServidorDeCorreo.class);

    private final ObjectProvider<JavaMailSenderImpl> servidor;

    ServidorDeCorreo(ObjectProvider<JavaMailSenderImpl> servidor) {
        this.servidor = servidor;
    }

    /** Aparte: un servidor mudo no retrasa a nadie. */
    @EventListener(ApplicationReadyEvent.class)
    void alArrancar() {
        servidor.ifAvailable(smtp -> {
            var prueba = new Thread(() -> probar(smtp), "prueba-de-correo");
            prueba.setDaemon(true);
            prueba.start();
        });
    }

    static void probar(JavaMailSenderImpl smtp) {
        String direccion = smtp.getHost() + (smtp.getPort() > 0 ? ":" + smtp.getPort() : "");
        try {
            smtp.testConnection();
            LOG.info("El servidor de correo {} responde", direccion);
        } catch (MessagingException e) {
            LOG.warn(
                    "El servidor de correo {} no responde o no deja entrar ({}): los avisos esperan y se reintentan."
                            + " Revise SPRING_MAIL_HOST, SPRING_MAIL_PORT, SPRING_MAIL_USERNAME y SPRING_MAIL_PASSWORD.",
                    direccion,
                    e.getMessage());
        }
    }
}
