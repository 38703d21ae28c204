package mx.municipio.redes.avisos;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** El mensaje MIME de un correo: texto y HTML en UTF-8, con su archivo si lo lleva, marcado como automático para que nadie lo conteste solo. */
final class Sobre extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Una basta: abrirla es leer del disco qué transportes hay. */
    private static final Session SESION = Session.getInstance(new Properties());

    private final String messageId;

    private Sobre(String messageId) {
        super(SESION);
        this.messageId = messageId;
    }

    static MimeMessage de(Correo correo, Instant fecha) throws MessagingException {
        try {
            var sobre = new Sobre(correo.messageId());
            sobre.setFrom(new InternetAddress(correo.de(), correo.nombreDe(), UTF_8));
            sobre.setRecipient(Message.RecipientType.TO, new InternetAddress(correo.para(), true));
            sobre.setSubject(correo.asunto(), UTF_8);
            sobre.setSentDate(Date.from(fecha));
            sobre.setHeader("Auto-Submitted", "auto-generated");
            sobre.setHeader("Content-Language", "es-MX");
            var texto = new MimeBodyPart();
            texto.setText(correo.texto(), UTF_8, "plain");
            var html = new MimeBodyPart();
            html.setText(correo.html(), UTF_8, "html");
            var partes = new MimeMultipart("alternative", texto, html);
            sobre.setContent(correo.adjunto() == null ? partes : con(correo.adjunto(), partes));
            sobre.saveChanges();
            return sobre;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMultipart con(Adjunto adjunto, MimeMultipart partes) throws MessagingException {
        var cuerpo = new MimeBodyPart();
        cuerpo.setContent(partes);
        var archivo = new MimeBodyPart();
        archivo.setDataHandler(new DataHandler(new ByteArrayDataSource(adjunto.octetos(), adjunto.tipo())));
        archivo.setFileName(adjunto.nombre());
        archivo.setDisposition(Part.ATTACHMENT);
        archivo.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeMultipart("mixed", cuerpo, archivo);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
