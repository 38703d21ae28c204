package mx.municipio.redes.expediente;

import java.time.Instant;

/** Un hecho como se asentó: el dato, quién y cuándo. */
public record Asentado<T>(T dato, String quien, Instant cuando) {}
