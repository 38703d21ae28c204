package mx.municipio.redes.bench;

/** Un administrador de cuenta: cada cliente es uno, de un órgano distinto. */
record Consultante(String usuario, String organo, String cuenta) {}
