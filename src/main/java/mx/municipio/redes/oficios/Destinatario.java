package mx.municipio.redes.oficios;

/** A quién se dirige un oficio. */
public record Destinatario(String nombre, String cargo) {}
