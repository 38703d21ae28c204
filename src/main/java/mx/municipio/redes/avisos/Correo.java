package mx.municipio.redes.avisos;

/** Un correo redactado, con su parte de texto y su parte HTML. */
record Correo(
        String messageId,
        String de,
        String nombreDe,
        String para,
        String asunto,
        String clausula,
        String texto,
        String html) {}
