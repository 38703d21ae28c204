package mx.municipio.redes.avisos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class CarteroSmtpTest {

    private static final Clock RELOJ = Clock.fixed(Instant.parse("2026-11-12T18:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final GreenMailExtension SERVIDOR =
            new GreenMailExtension(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

    @Test
    @DisplayName("Dado un servidor SMTP, llega un mensaje con texto y HTML en UTF-8, automático y con su Message-ID")
    void entrega() throws Exception {
        cartero().entregar(correo("transparencia@tecate.gob.mx", "CON-OBRAS-2026-0001: recepción"));

        MimeMessage recibido = SERVIDOR.getReceivedMessages()[0];
        assertThat(recibido.getSubject()).isEqualTo("CON-OBRAS-2026-0001: recepción");
        assertThat(recibido.getMessageID()).isEqualTo("<folio.a1@tecate.gob.mx>");
        assertThat(recibido.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(recibido.getHeader("From")[0]).contains("<comunicacion.social@tecate.gob.mx>");
        assertThat(recibido.getSentDate().toInstant()).isEqualTo(RELOJ.instant());
        MimeMultipart partes = (MimeMultipart) recibido.getContent();
        assertThat(partes.getContentType()).startsWith("multipart/alternative");
        assertThat(partes.getBodyPart(0).getContentType().toLowerCase()).startsWith("text/plain; charset=utf-8");
        assertThat(partes.getBodyPart(0).getContent()).isEqualTo("Recepción, día hábil ñ\r\n");
        assertThat(partes.getBodyPart(1).getContentType().toLowerCase()).startsWith("text/html; charset=utf-8");
        assertThat(partes.getBodyPart(1).getContent()).isEqualTo("<p>Recepción ñ</p>");
    }

    @Test
    @DisplayName("Dada una dirección con saltos de renglón, no sale nada")
    void direccionConSaltos() {
        assertThatThrownBy(() -> cartero().entregar(correo("a@tecate.gob.mx\r\nBcc: otro@ejemplo.mx", "Asunto")))
                .isInstanceOf(MailPreparationException.class);
        assertThat(SERVIDOR.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("Sin servidor configurado, el fallo dice qué falta")
    void sinServidor() {
        var cartero = new CarteroSmtp(new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class), RELOJ);

        assertThat(cartero.disponible()).isFalse();
        assertThatThrownBy(() -> cartero.entregar(correo("a@tecate.gob.mx", "Asunto")))
                .hasMessageContaining("SPRING_MAIL_HOST");
    }

    private static CarteroSmtp cartero() {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("localhost");
        smtp.setPort(SERVIDOR.getSmtp().getPort());
        var beans = new StaticListableBeanFactory();
        beans.addBean("smtp", smtp);
        ObjectProvider<JavaMailSenderImpl> servidor = beans.getBeanProvider(JavaMailSenderImpl.class);
        return new CarteroSmtp(servidor, RELOJ);
    }

    private static Correo correo(String para, String asunto) {
        return new Correo(
                "<folio.a1@tecate.gob.mx>",
                "comunicacion.social@tecate.gob.mx",
                "Jefatura de Comunicación Social, Tecate",
                para,
                asunto,
                "NT10-CG-VII-a",
                "Recepción, día hábil ñ\n",
                "<p>Recepción ñ</p>",
                null);
    }
}
