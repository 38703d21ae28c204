package mx.municipio.redes.padron;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Un funcionario (DEF-07).
 *
 * @param nivel OPERATIVO, MANDO_MEDIO o SUPERIOR
 * @param hasta su último día; nulo mientras labora
 */
public record Persona(
        String usuario,
        String nombre,
        String correo,
        String organo,
        String nivel,
        @Nullable String puesto,
        @Nullable LocalDate hasta) {}
