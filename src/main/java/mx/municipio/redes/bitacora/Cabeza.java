package mx.municipio.redes.bitacora;

/** Cuántos asientos tiene una cadena y el hash del último: se imprime en acuses y constancias. */
public record Cabeza(int asientos, String hash) {}
