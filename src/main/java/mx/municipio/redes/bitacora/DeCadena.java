package mx.municipio.redes.bitacora;

/** La cabeza de una cadena: cuántos asientos tiene y el hash del último. */
public record DeCadena(String cadena, int asientos, String hash) {}
