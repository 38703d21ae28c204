package mx.municipio.redes.avisos;

/**
 * Un archivo que va con un correo, con los octetos exactos que había al escribirlo.
 *
 * @param tipo MIME, sin parámetros
 */
public record Adjunto(String nombre, String tipo, byte[] octetos) {}
