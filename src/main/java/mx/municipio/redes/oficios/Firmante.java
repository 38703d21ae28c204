package mx.municipio.redes.oficios;

/** Quién suscribe un oficio: el cargo va en la antefirma. */
public record Firmante(String nombre, String cargo) {}
