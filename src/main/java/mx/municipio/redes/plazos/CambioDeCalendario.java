package mx.municipio.redes.plazos;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Un día que dejó de ser hábil.
 *
 * @param numero su orden entre todos los cambios del calendario
 * @param motivo por qué es inhábil
 * @param actor clave de acceso de quien lo registró
 * @param registrado alarga los plazos que en ese instante corrían; el que ya había vencido, no
 */
public record CambioDeCalendario(long numero, LocalDate fecha, String motivo, String actor, Instant registrado) {}
