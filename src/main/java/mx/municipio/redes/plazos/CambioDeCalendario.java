package mx.municipio.redes.plazos;

import java.time.LocalDate;

/**
 * Un día que dejó de ser hábil, o que volvió a serlo.
 *
 * @param alta verdadero si el día pasó a ser inhábil
 * @param motivo por qué es inhábil; en una baja, por qué se retira
 * @param actor clave de acceso de quien lo registró
 */
public record CambioDeCalendario(LocalDate fecha, boolean alta, String motivo, String actor) {}
