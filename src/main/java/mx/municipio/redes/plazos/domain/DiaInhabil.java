package mx.municipio.redes.plazos.domain;

import java.time.LocalDate;

/**
 * Un día en que la oficina municipal no labora, sin contar los fines de semana.
 *
 * @param fundamento ley o acuerdo que lo establece
 * @param provisional se conoce, pero le falta su acuerdo: todavía no interrumpe ningún plazo
 */
public record DiaInhabil(LocalDate fecha, String motivo, String fundamento, boolean provisional) {}
