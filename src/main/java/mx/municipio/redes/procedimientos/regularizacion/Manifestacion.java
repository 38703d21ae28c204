package mx.municipio.redes.procedimientos.regularizacion;

import java.time.Instant;

/** La manifestación firmada del titular (TR-2). */
public record Manifestacion(Sujecion sujecion, String texto, String quien, Instant cuando) {}
