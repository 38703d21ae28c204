package mx.municipio.redes.padron.domain;

/** Quien se quiere designar. {@code activo}: si aún labora. */
public record Funcionario(String usuario, String nombre, String organo, Nivel nivel, boolean activo) {}
