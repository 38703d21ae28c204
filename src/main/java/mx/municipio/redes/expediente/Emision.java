package mx.municipio.redes.expediente;

import java.time.Instant;

/** Lo que la página de un expediente dice de un oficio, acuse o constancia. */
public record Emision(String codigo, String numero, String tipo, String enPalabras, Instant emitido, boolean anulado) {}
