package mx.municipio.redes.avisos;

import org.jspecify.annotations.Nullable;

/**
 * Un correo redactado, con su parte de texto y su parte HTML.
 *
 * @param adjunto nulo si no lleva
 */
record Correo(
        String messageId,
        String de,
        String nombreDe,
        String para,
        String asunto,
        String clausula,
        String texto,
        String html,
        @Nullable Adjunto adjunto) {

    Correo con(Adjunto archivo) {
        return new Correo(messageId, de, nombreDe, para, asunto, clausula, texto, html, archivo);
    }
}
